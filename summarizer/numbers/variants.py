"""One writing for every character that numbers are written with: Simplified, half-width.

Decides which variant forms (full-width digits, Traditional numerals, units and cue words) are the same
character to the reader of numbers. Folding keeps the length, so offsets stay. A cleaned text comes folded
already and passes through untouched; raw text becomes readable all the same. Leaves the folding of
everything else to ``summarizer.document``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.patterns import Pattern

__all__ = ["fold_variants"]

# Full-width digits, letters and marks stand at a fixed distance from their ASCII forms (Unicode, block
# Halfwidth and Fullwidth Forms).
_FULL_WIDTH: Final = {0xFF01 + offset: 0x21 + offset for offset in range(94)} | {0x3000: 0x20}

# Traditional, variant and Japanese forms of the characters in this package's word lists, in pairs.
_TRADITIONAL: Final = (
    "萬万億亿餘余兩两倆俩負负點点個个條条輛辆戶户場场處处項项萬万貳贰參叁叄叁陸陆壹壹圓圆塊块筆笔級级層层臺台檯台隻只雙双對对"
    "門门間间號号頁页冊册張张幀帧噸吨畝亩頃顷裏里裡里釐厘時时鐘钟鍾钟週周歲岁屆届劃划線线類类樣样檔档種种組组隊队"
    "團团夥伙幫帮羣群億亿來来達达約约將将過过幾几數数無无發发報报警警傷伤統统進进單单獨独續续連连為为爲为標标準准"
    "專专業业動动聯联學学會会員员長长國国區区縣县鎮镇鄉乡鄰邻華华勝胜較较與与總总減减漲涨縮缩擴扩倉仓廳厅紅红綠绿"
    "藍蓝錢钱銀银鎊镑幣币歐欧韓韩東东馬马飛飞車车艙舱艦舰槍枪彈弹藥药煙烟劑剂針针錠锭匹匹頭头顆颗粒粒滿满內内後后"
    "開开關关環环變变啟启從从當当應应據据歷历曆历紀纪積积極极實实際际險险復复職职責责權权議议論论講讲讀读課课"
    "資资質质購购賽赛獎奖贏赢選选遠远運运邊边還还這这迴回鄭郑隨随難难電电靜静順顺顯显風风騎骑驗验體体齊齐龍龙斷断"
    "緝缉緒绪緩缓繳缴罰罚聽听聲声腳脚腦脑節节範范築筑簡简糧粮糾纠紛纷純纯納纳細细終终給给經经綜综網网維维緊紧"
    "舉举萊莱蘇苏處处術术裝装視视覽览觀观計计訂订訊讯記记設设許许訴诉診诊詐诈評评試试該该詳详誤误説说說说調调談谈請请"
    "謝谢證证識识護护貨货貪贪貫贯費费貿贸賬账賊贼賭赌賣卖軍军輪轮輯辑輸输轄辖轉转辦办農农遞递適适遲迟違违邮邮"
    "郵邮釋释鋪铺錯错鍵键鏈链鐵铁閉闭閱阅闊阔陣阵陰阴陽阳隱隐隸隶雲云靈灵須须預预頓顿領领頻频題题額额願愿顧顾飯饭飲饮養养"
    "駐驻駕驾騙骗驅驱鬥斗鮮鲜麗丽麥麦黃黄黨党齡龄擊击撥拨擔担擬拟擇择搶抢損损換换揮挥摳抠敵敌檢检樓楼橋桥機机權权欄栏"
    "歡欢殘残殺杀氣气決决沒没況况洩泄測测渾浑湊凑準准滅灭漁渔濟济灣湾營营獲获獵猎現现產产畫画異异療疗盜盗盤盘監监眾众"
    "礎础禮礼離离穩稳窮穷競竞壓压圍围園园圖图執执堅坚塵尘墻墙壞坏夢梦奪夺孫孙寶宝審审寫写寬宽將将尋寻導导屬属崗岗嶺岭"
    "帳帐帶带廠厂廣广廢废張张強强彙汇徑径從从恆恒惡恶愛爱態态慣惯慶庆憲宪戰战戲戏拋抛捨舍掃扫採采損损搜搜參参叢丛問问"
    "嚴严備备傳传債债側侧偵侦倫伦價价儀仪優优儲储兇凶児儿兒儿冊册凍冻別别剛刚創创劇剧勁劲勞劳勢势勵励匯汇協协卻却厭厌"
)
_VARIANT_PAIRS: Final = {
    ord(_TRADITIONAL[at]): ord(_TRADITIONAL[at + 1])
    for at in range(0, len(_TRADITIONAL), 2)
    if _TRADITIONAL[at] != _TRADITIONAL[at + 1]
}
# ○ and Ｏ-like circles stand for 〇 in typed years; the dashes and waves of ranges become one of each.
_MARKS: Final = {ord(a): ord(b) for a, b in (
    "○〇", "◯〇", "￥¥", "￡£", "–—", "―—", "﹣-", "−-", "﹪%", "∼~", "〜~", "\u00a0 ",
    "\u2009 ", "\u202f ", "⁄/", "∕/",
)}  # fmt: skip
_TABLE: Final = _FULL_WIDTH | _VARIANT_PAIRS | _MARKS
_FOLDABLE: Final = Pattern("[" + re.escape("".join(map(chr, _TABLE))) + "]")


# 一０八年, 二0二三年: a zero typed as a digit among Chinese digits.
_MIXED_ZERO: Final = re.compile("(?<=[〇零一二三四五六七八九])0{1,2}(?=[〇零一二三四五六七八九年])")

# 参拾贰万, 伍佰参元, 参万元: the three of formal numerals; 参加 and 收拾参展 are words.
_FORMAL_THREE: Final = re.compile(
    "参(?=[拾佰仟]|[万亿][元圆整余零壹贰叁肆伍陆柒捌玖])|(?<=[拾佰仟零])参(?=[元圆角分万亿人件名户次宗])"
)


def fold_variants(text: str) -> str:
    """``text`` with every variant form replaced by its plain one; the length never changes."""
    folded = text.translate(_TABLE) if _FOLDABLE.search(text) else text
    folded = _FORMAL_THREE.sub("叁", folded) if "参" in folded else folded
    return _MIXED_ZERO.sub(lambda found: "〇" * len(found[0]), folded) if "0" in folded else folded

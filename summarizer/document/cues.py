"""Words by which lines of a web page show that they belong to the site and not to the report.

Data only, in Simplified Chinese and half-width forms, as cleaned text has them. Gathered from the layout
of Chinese government and news sites: their headers, the line under the title, the foot of the article, the
boxes beside and below it.
"""

from __future__ import annotations

__all__ = [
    "BLOCKS",
    "CAPTION_ENDS",
    "CAPTION_STARTS",
    "CREDITS",
    "CREDIT_CLOSINGS",
    "CREDIT_OPENINGS",
    "FIELDS",
    "FURNITURE",
    "PHRASES",
]

# Headings of boxes after the article: what follows belongs to other pages.
BLOCKS = (
    "新闻推荐|推荐新闻|相关新闻|相关阅读|相关链接|相关推荐|相关报道|相关文章|相关稿件|相关内容|延伸阅读|"
    "推荐阅读|精彩推荐|热门推荐|热点新闻|热门新闻|热点推荐|热点排行|热点专题|热门文章|热门资讯|热门评论|"
    "热搜榜?|新闻排行榜?|点击排行榜?|阅读排行榜?|最新新闻|最新文章|最新资讯|最新发布|最新评论|网友评论|"
    "全部评论|评论列表|我要评论|猜你喜欢|猜您喜欢|为您推荐|为你推荐|大家都在看|大家爱看|编辑推荐|图片新闻|"
    "图片推荐|视频推荐|滚动新闻|今日热点|今日头条|往期回顾|往期精彩|友情链接|网站导航|更多新闻|更多精彩|"
    "更多内容|查看更多|新闻热榜|上一篇|下一篇|上一条|下一条|返回列表"
)

# Fields of the line under the title or at the foot, each followed by a colon.
FIELDS = (
    "发布时间|发布日期|发布者|发布人|发布机构|发布单位|发布于|发表时间|更新时间|时间|日期|信息来源|文章来源|"
    "稿件来源|新闻来源|来源|稿源|作者|责任编辑|责编|编辑|编审|主编|值班编辑|网络编辑|审核|审核人|审签|初审|"
    "复审|终审|校对|监制|供稿|供稿单位|撰稿|撰文|文字|图片|摄影|摄像|记者|通讯员|见习记者|浏览次数|浏览量|浏览|"
    "点击数|点击量|点击率|点击|阅读次数|阅读数|阅读量|阅读|访问量|访问次数|人气|字号|字体大小|字体|打印|分享|"
    "分享到|保存|收藏|评论|关键词|关键字|标签|栏目|所属栏目|索引号|主题分类|发文机关|发文字号|信息分类|"
    "公开方式|公开范围|公开时限|有效性|生成日期|成文日期|文号"
)

# Lines that begin so, in the head or at the foot of a page; they hold no sentence.
PHRASES = (
    "分享到|分享至|打印本页|关闭窗口|关闭本页|返回顶部|返回首页|回到顶部|主办单位|主办:|承办:|技术支持|"
    "网站标识码|网站地图|联系我们|关于我们|设为首页|加入收藏|无障碍|当前位置|您现在的位置|您所在的位置|"
    "你的位置|您的位置|今天是|欢迎您|点击查看|点击进入|点击下载|查看原文|阅读原文|展开全文|投诉举报|举报电话|"
    "违法和不良信息|纠错|我要纠错|新闻热线|报料热线|热线电话|客服热线|服务热线|联系电话|咨询电话|传真|邮编|"
    "上一[篇条]|下一[篇条]|邮箱:|地址:|电话:|备案号|[^ ]{0,4}ICP备|[^ ]{0,4}公网安备|Copyright|copyright|©|[+]更多|更多>|更多[+]|"
    "【?纠错|<<|>>|浏览次数|来源\\||作者\\||[\\[(]?责任编辑[:|\\])]"
)

# Notices that begin so; they may be sentences.
NOTICES = (
    "扫一扫|扫描二维码|长按二维码|长按识别|识别二维码|关注公众号|微信扫|分享让更多人|版权声明|版权所有|"
    "免责声明|特别声明|声明:|凡本网注明|凡注明|未经授权|未经许可|本文来源|文章来源|本网站|点击上方|点击蓝字|"
    "蓝字关注|收录于|轻触阅读原文|预览时标签|喜欢作者|欢迎访问|转载请注明"
)

# What readers did with the article, each with its count or without: 阅读 3562 赞 48 在看 17.
REACTIONS = "阅读|点赞|赞|在看|转发|收藏|分享|评论|喜欢|留言|写留言"

# Whole lines of a page's furniture.
FURNITURE = (
    "首页|搜索|邮箱|登录|注册|登录注册|城市|滚动|导航|菜单|更多|繁体|简体|繁體|English|EN|手机版|客户端|移动版|"
    "电脑版|返回|收藏|打印|分享|关闭|评论|点赞|字号|大|中|小|大中小|大 中 小|默认|超大|微信|微博|朋友圈|QQ|"
    "QQ空间|新浪微博|腾讯微博|无障碍|长者模式|适老版|关怀版|智能问答|站内搜索|网站首页|新闻中心|政务公开|"
    "政务服务|互动交流|要闻|时政|财经|社会|国际|国内|体育|娱乐|视频|图片|专题|论坛|博客|评论区|招聘信息|"
    "广告合作|联系我们|关于我们|网站地图|版权声明|法律声明|隐私政策|帮助|正文|目录|顶部|底部"
)

# Who wrote, took or sent it: at the foot, or in brackets at the end of the text. The second kind are everyday
# words too and count only where they open the line or close it.
CREDITS = "记者|通讯员|文/图|图/文|摄影|供图|供稿|撰稿|撰文"
CREDIT_OPENINGS = "文|图|文图|图文|编辑|来源|作者|整理|综合|编审|审核|校对|责编"
CREDIT_CLOSINGS = "摄|报道|整理|编辑|综合"

CAPTION_STARTS = "图为|图片:|图片说明|图说|图:|图一|图[0-9]{1,2}[:：. ]|左图|右图|上图|下图|资料图|配图|题图|[▲△▼▽↑↓◀▶]"
CAPTION_ENDS = "摄|资料图|资料图片|供图|图源网络|图片来源于网络"

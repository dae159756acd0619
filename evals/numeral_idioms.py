"""Words in which a Chinese numeral does not count, in both scripts: what an annotator may leave out.

Decides which uncovered numerals ``annotations`` passes over. The list is of the language: adverbs (一直, 一定),
fixed compounds (统一, 百姓) and demonstratives (这一). Loose 一 is never scored, so a word that is at times a real
count (一起) may stand here too. Nothing that can only be a count belongs on it.
"""

from __future__ import annotations

__all__ = ["IDIOMS"]

_WORDS = """
统一 統一 唯一 单一 單一 专一 專一 一定 一直 一向 一度 一时 一時 一旦 一同 一道 一边 一邊 一面 一起 一致 一样 一樣
一切 一律 一般 一些 一点 一點 一下 一举 一舉 一再 一味 一经 一經 一线 一線 一带 一帶 一体 一體 一流 一系列 一大批
一以贯之 一以貫之 一如既往 一心一意 始终如一 始終如一 一丝不苟 一絲不苟 万一 萬一 更上一层楼 更上一層樓
进一步 進一步 下一步 上一年 新一轮 新一輪 这一 這一 那一 某一 每一 任一 同一 扫一扫 掃一掃 一一 一队队 一隊隊
百姓 千方百计 千方百計 千家万户 千家萬戶 万众一心 萬眾一心 十分 万分 萬分 万无一失 萬無一失 千万要 千萬要
三令五申 五花八门 五花八門 四面八方 四通八达 四通八達 七上八下 乱七八糟 亂七八糟 举一反三 舉一反三 再三 接二连三
接二連三 一清二楚 二话不说 二話不說 两难 兩難 零星 零售 零散 零部件 万达 周一 周二 周三 周四 周五 周六 三轮车 三輪車
"""

IDIOMS = frozenset(_WORDS.split())

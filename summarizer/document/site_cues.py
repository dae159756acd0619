"""Words by which lines of a web page show that they belong to the site and not to the report.

Data only, in Simplified Chinese and half-width forms, as cleaned text has them. Gathered from the layout
of Chinese government and news sites: their headers, the line under the title, the foot of the article, the
boxes beside and below it.
"""

from __future__ import annotations

from summarizer.language.lexicon import fill

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
BLOCKS = fill("{site_recommends}")

# Fields of the line under the title or at the foot, each followed by a colon.
FIELDS = fill("{site_label}")

# Lines that begin so, in the head or at the foot of a page; they hold no sentence.
PHRASES = fill(
    "{site_fixture}|主办:|承办:|邮箱:|地址:|电话:|[^ ]{0,4}ICP备|[^ ]{0,4}公网安备|Copyright|copyright|©|[+]更多|更多>|更多[+]"
    "|【?纠错|<<|>>|来源\\||作者\\||[\\[(]?责任编辑[:|\\])]"
)

# Notices that begin so; they may be sentences.
NOTICES = fill("{site_invitation}|声明:")

# What readers did with the article, each with its count or without: 阅读 3562 赞 48 在看 17.
REACTIONS = fill("{site_button}")

# Whole lines of a page's furniture.
FURNITURE = fill("{site_menu}|English|EN|大 中 小|QQ|QQ空间")

# Who wrote, took or sent it: at the foot, or in brackets at the end of the text. The second kind are everyday
# words too and count only where they open the line or close it.
CREDITS = fill("{byline_role}|文/图|图/文")
CREDIT_OPENINGS = fill("{byline_work}")
CREDIT_CLOSINGS = fill("{byline_verb}")

CAPTION_STARTS = fill("{picture_lead}|图片:|图:|图[0-9]{1,2}[:：. ]|[▲△▼▽↑↓◀▶]")
CAPTION_ENDS = fill("{picture_end}")

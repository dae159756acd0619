"""Reports written for these tests, and the damage that copying does to a text."""

from __future__ import annotations

REPORT = (
    "岚溪市公安局2021年工作回顾\n"
    "2021年,岚溪公安围绕“平安岚溪”建设,全年破获刑事案件1392起,抓获嫌疑人340余名,追回赃款16.5万余元。\n"
    "一、从严打击\n"
    "全市电信诈骗发案同比下降27.1%,命案连续6年全破,未发生一起重大火灾事故。出动警力三百五十人次,检查车辆2.2万余辆。\n"
    "二、队伍建设\n"
    "全局有4个集体荣立集体三等功,12人荣立个人二等功,群众满意度提高3个百分点。\n"
)

# Readings of the characters that the tests damage.
READINGS = {
    "萬": "wàn", "餘": "yú", "辦": "bàn", "員": "yuán", "個": "gè", "獲": "huò", "車": "chē", "輛": "liàng",
    "綠": "lǜ", "長": "zhǎng", "發": "fā", "會": "huì", "國": "guó", "檢": "jiǎn", "處": "chù",
}  # fmt: skip

"""Word lists of the report language that the division of a report rests on, each with its reason.

Decides which words are verbs that take a counted object, which nouns already name a quantity, which words
at the edge of a phrase name nothing that is counted. Leaves what to do with them to ``phrases``, ``heads``
and ``labels``. The lists were gathered from the genre (work reports of police, courts, procuratorates, fire
brigades and governments, statistics bulletins); all in Simplified, as the clean text is.
"""

from __future__ import annotations

from summarizer.language.lexicon import words

__all__ = [
    "ACTS_AGAIN",
    "BODY_ENDINGS",
    "CAMPAIGN_NOUNS",
    "CASE_MEASURES",
    "DOWN_WORDS",
    "GENERIC_NOUNS",
    "GENERIC_PERSONS",
    "NEEDS_CASE",
    "OUTER_VERBS",
    "PERSON_NOUNS",
    "PREDICATES",
    "QUANTITY_ENDINGS",
    "UNIT_QUANTITIES",
    "UP_WORDS",
    "VERBS",
]

# Verbs that govern what is counted ("打掉 … 2个"). Used to find where a noun begins, to share a verb along an
# enumeration, and to tell 破案210余起 (a verb alone) from a noun. Two characters unless a longer one is a word.
VERBS = frozenset(
    """
    打掉 打击 打处 打响 打造 打捞 抓获 抓捕 抓到 查获 查处 查结 查办 查扣 查封 查明 查缉 查验 查纠 查控 破获 破除 侦破 侦办 侦结
    侦查 检查 检验 检测 检修 劝返 劝阻 劝离 劝退 处罚 处置 处理 处结 处治 处分 建设 建成 建立 建造 新建 改建 扩建 新增 新设 增设
    增加 增派 设立 设置 成立 组建 收缴 收到 收取 收治 收押 收回 收集 收购 没收 上缴 罚没 缴获 扣押 冻结 止付 返还 追缴 追回
    追赃 挽损 挽回 避免 减少 救助 救援 营救 解救 抢救 疏散 转移 安置 帮助 帮扶 帮教 资助 慰问 走访 回访 随访 排查 巡查 巡逻 核查
    督查 督办 督促 整改 整治 治理 清理 清查 清除 清退 清零 消除 化解 调解 调处 调查 受理 办理 办结 办案 审理 审结 审查 审批 审核
    审判 审计 判处 判决 宣判 起诉 公诉 抗诉 批准 批捕 逮捕 拘留 刑拘 刑事拘留 行政拘留 治安拘留 羁押 取保 移送 移交 提起 提请
    提出 提供 提升 提高 立案 结案 执结 执行 执行到位 到位 发还 发放 发布 发出 发现 发送 发表 签发 签订 签署 签约 制发 制定 制作
    制订 制止 印发 印制 出台 出具 出动 出警 接警 接处 接待 接受 接收 答复 回复 解答 解决 完成 完善 实现 实施 实行 开展 开通 开设
    开办 开发 开工 举办 举行 召开 组织 组织开展 参加 参与 参训 培训 培养 培育 选派 选拔 选树 选送 投入 投放 投资 投产 投用 安装
    配备 配置 配发 购置 购买 采购 列装 采集 采取 录入 登记 注册 挂牌 发证 换发 核发 补发 推出 推广 推送 推进 推动 落实 缩短 压缩
    压减 精简 优化 调整 优化调整 取消 下放 承接 承办 协办 协助 协调 协查 指导 引导 疏导 引进 引入 招收 招录 招聘 录用 评选 评定
    评为 表彰 奖励 嘉奖 授予 荣获 获得 获取 获评 荣立 荣记 通过 登上 刊发 刊登 播发 播出 宣传 报道 宣讲 讲授 张贴 悬挂 维护 维修
    维权 保护 保障 守护 确保 护送 护航 服务 惠及 覆盖 接入 接诊 诊治 就诊 检出 隔离 隔离戒毒 强制隔离戒毒 强制戒毒 戒毒 管控 管理
    重点管控 控制 监管 监测 监督 预警 拦截 封堵 关停 关闭 关停退出 取缔 捣毁 铲除 端掉 摧毁 捣毁 销毁 瓦解 铲除 遣返 遣送 约谈 约谈谈话
    谈话 诫勉 问责 处置 追究 刑事追究 追责 行政处罚 教育 训诫 警告 纠正 纠治 纠错 改造 改造提升 修缮 修复 修复治理 修建 修订 硬化 绿化
    植树 造林 打通 贯通 种植 生产 加工 销售 出口 进口 转移就业 就业 实现就业 脱贫 减免 免除 节约 节省 征收 征缴 征集 募集 捐赠 捐款
    发动 动员 吸纳 吸收 招募 派出 派驻 入驻 进驻 驻点 办好 便民 代办 送达 送证 上门 使用 运用 启用 应用 研发 建档 归档 鉴定 勘查
    比对 甄别 研判 分析 筛查 核查 核实 核销 补征 补缴 补税 催缴 稽查 撤销 撤并 合并 合并调整 降格 兼并 破产 盘活 处置 出让 供应 拨付 支付
    发案 立案 报案 报警 接报 接到 受案 破案 移送起诉 移送审查 提起公诉 批准逮捕 不起诉 支持起诉 监督立案 纠正漏捕 移诉 公开审判
    扑救 灭火 扑灭 抢险 抢险救援 处警 出勤 执勤 巡防 设卡 盘查 盘问 核录 查缉 查堵 整合 聘请 聘用 配强 配齐 举报 曝光 通报 警示 约束
    找回 寻回 找到 挽救 感化 矫正 安帮 释放 减刑 假释 收监 押解 押送 落网 归案 投案 自首 规劝 劝投 规范 撤县设市 缩减 降低 提速
    增殖 放流 养护 疏浚 巡河 监控 布控 布建 铺设 改良 新改建 新改扩建 改扩建 新购 添置 更新 升级 更换 抽检 抽查 抽样 检定 认定 认证
    受教育 受益 服务群众 惠民 解难 解忧 帮办 协同 联办 开庭 开庭审理 公开开庭 上网 公开 发起 撤诉 调撤 立结 执破 拍卖 变现 腾退 拆除
    拆违 拆迁 搬迁 易地搬迁 承诺 回访 化解处置 打捞 护学 护校 巡护 巡检 巡回 送法 普法 答疑 讲课 授课 创建 创办 命名 认领 领养 收养
    收容 遣散 查缴 起获 起缴 清缴 收治 接种 采样 核酸检测 隔离观察 医学观察 流调 协查 摸排 摸底 起底 落地 查否 对接 征求 征得 采纳
    立项 结题 申报 申领 申办 发动群众 检举 揭发 退赃 退赔 挽回损失 兑付 清偿 清欠 偿还 化债 直接融资 融资 贷款 发贷 承保 理赔 赔付 退税
    改造升级 治安处罚 批评教育 诉前调解 司法救助 法律援助 社区矫正 行政立案 刑事立案 强制执行 罚款 处罚 吊销 暂扣 注销 撤案 发生 审(执)结 审（执）结 活跃 担负 设计制作 设计 提请审议 争取 争列 竣工 查实 查实奖励 抽调 调集 调派 增援 排除 排涝 施划 兑现 寻回 解聘 审执结
    变更 追加 限制高消费 限制出境 开放 附条件不起诉 相对不起诉 不批捕 不批准逮捕 改判
    """.split()
)

# Verbs that make another the doer ("指导1071家单位建成…"): they stand outside the counted relation.
OUTER_VERBS = frozenset("指导 组织 推动 帮助 协助 督促 支持 引导 带动 促进 促成 动员 发动 协调 邀请 安排".split())

# Verbs that begin what is said of a counted noun that stands after its number ("34个派出所|设立…").
PREDICATES = tuple(
    """
    设立 建成 建立 实现 完成 推出 通过 取得 荣立 荣获 获得 获评 获批 获 受到 被 记 记集体 记个人 记一等 记二等 记三等 记大功 记功 评为 晋升 得到 开展 参加 参与 投入 达到 达 因公 因 已 均 予以
    进行 提供 分成 分为 成为 纳入 入选 位列 位居 全部 顺利 成功 没有 未 脱贫 关停 落地 开工 登记 挂牌 配备 实行 实施 组成 牺牲 负伤 立功
    全面推进 全面建成 全面完成 全面推行 全面实施 全面启动 全面落实 申请 签订 签约 投产 投用 投运 上榜 相继 先后 得以 重获 恢复 安装 接入 带队 赴 深入 团聚 回家 出清 退出 回归 享受 受益 就业 毕业 上岗
    全时 全天候 全域 出席 到场 死亡 受伤 失踪 下沉 驰援 奔赴 奋战 坚守 参训 参赛 报名 入伍 入党 入职 辞职 退休 在职 在岗 签署 办结 化解 破获 结案 判决 调解
    """.split()
)

# What already names a quantity: nothing is appended to it, and it is shared backwards along a list.
QUANTITY_ENDINGS = tuple(
    """
    人次数 场次数 次数 起数 件数 人数 户数 项数 总数 数量 数 率 总量 产量 销量 流量 储量 存量 增量 用电量 发电量 周转量 吞吐量 施用量 量 总额
    金额 余额 销售额 成交额 零售额 额 总值 产值 增加值 市值 值 收入 支出 利润 税金 税收 投资 资金 经费 面积 里程 长度 容量 能力 储备 比重 占比
    比例 幅度 涨幅 降幅 增速 增幅 指数 价格 工资 成本 浓度 时间 时限 周期 天数 年数 月数 得分 分数 成绩 位次 名次 排名 规模 力度 水平 密度
    满意度 知晓度 安全感 寿命 年龄 人口 覆盖面 总动力 生产率 工时 标准 存款 贷款 存栏 出栏 马力 损失 补税 征税 补征税 能耗 水耗 排放 用时 耗时 时长
    """.split()
)

# Endings that name people: 处罚人员 -> 处罚人员数, where a verb alone becomes 行政处罚人数.
PERSON_NOUNS = tuple(
    """
    人员 嫌疑人 被告人 罪犯 犯罪分子 分子 成员 骨干 群众 民警 辅警 警力 干警 干部 逃犯 在逃人员 对象 学生 师生 教师 儿童 老人 老年人 妇女 青年
    青少年 居民 村民 职工 员工 代表 委员 党员 律师 调解员 志愿者 警长 网格员 队员 骑手 司机 驾驶人 驾驶员 当事人 受害人 被害人 户主 劳动力
    贫困人口 人口 人才 专家 法官 检察官 消防员 指战员 医生 护士 患者 病人 参赛者 观众 考生 毕业生 农民工 工人 业主 租客 游客 旅客 乘客
    申请人 上访人 信访人 证人 公民 市民 家属 者 军人 官兵 战士 先进个人 个人 模范 能手 标兵 英模 领导 侨胞 外国人 境外人员 男子 女子
    """.split()
)

# Persons who say nothing of the case they belong to; the label borrows the case from the clause before.
GENERIC_PERSONS = (
    "违法犯罪嫌疑人员",
    "违法犯罪嫌疑人",
    "犯罪嫌疑人员",
    "犯罪嫌疑人",
    "违法犯罪人员",
    "违法嫌疑人",
    "涉案人员",
    "团伙成员",
    "嫌疑人",
    "犯罪团伙",
    "团伙",
    "违法人员",
    "人员",
)

# Nouns that say too little alone: the field of work goes in front.
GENERIC_NOUNS = frozenset(
    """
    隐患 问题 安全隐患 风险隐患 风险 车辆 人员 警力 线索 案件 事故 单位 场所 部位 企业 门店 群众 人次 警情 违法行为 违法 证件 物品 资金 数据 信息 措施 任务 项目
    团伙 团伙成员 犯罪嫌疑人 嫌疑人 违法犯罪人员 犯罪集团 恶势力团伙 群众举报 点位 检查点 宣传 活动 刑事强制措施 整改
    """.split()
)

# Acts that need the case they were done in to mean anything (移送起诉9人 -> 制售假药案件移送起诉人数).
NEEDS_CASE = tuple(
    """
    移送起诉 移送审查起诉 提起公诉 起诉 批准逮捕 逮捕 批捕 刑拘 刑事拘留 行政拘留 治安拘留 拘留 判处 判决 采取刑事强制措施 刑事强制措施 强制措施 处罚 取保候审 调解处理 结案
    涉案金额 追赃挽损 挽回损失
    """.split()
)

# What is said of a kind of case, and means nothing without it (破获电信网络诈骗案件231起,发案同比下降28.7%).
CASE_MEASURES = frozenset(
    "破获率 发案 发案数 发案率 立案 立案数 破案 破案率 破案数 打处数 抓获数 案件损失 案损".split()
)

# Acts on what the figure before counted, where they stand alone (排查纠纷6.4万起,化解6.2万起).
ACTS_AGAIN = frozenset(
    """
    化解 整改 督促整改 办结 审结 审执结 审(执)结 审（执）结 执结 处置 处理 调解处理 调处 查处 破获 侦破 查结 采纳 改判 答复 回复 办复 完成 落实 解决 销号 建成 竣工 受理 结案
    销案 按期销案 立案 起诉 公诉 批捕 通过 采纳 投用 开工 验收 挽回 返还 发放 追回 盘活 查实 查实奖励 就地化解
    """.split()
)

# What a campaign, operation or field of work is called; its name in front tells figures apart.
CAMPAIGN_NOUNS = (
    "系列行动",
    "专项行动",
    "专项斗争",
    "专项整治",
    "专项治理",
    "集中整治",
    "安全整治",
    "综合治理",
    "攻坚行动",
    "攻坚战",
    "人民战争",
    "阻击战",
    "歼灭战",
    "会战",
    "战役",
    "攻势",
    "大会战",
    "行动",
    "整治",
    "斗争",
)

# How the name of a body or an area that reports ends.
BODY_ENDINGS = (
    "公安机关",
    "公安局",
    "公安分局",
    "公安厅",
    "公安部",
    "公安系统",
    "检察机关",
    "检察院",
    "人民法院",
    "中级法院",
    "高级法院",
    "基层法院",
    "法院",
    "司法局",
    "消防救援支队",
    "消防救援大队",
    "消防救援站",
    "派出所",
    "警方",
    "分局",
    "市局",
    "县局",
    "支队",
    "大队",
    "中队",
    "总队",
    "分公司",
    "支行",
    "分行",
    "街道办事处",
    "管理局",
    "管理处",
    "反诈中心",
    "户政处",
    "工作专班",
    "指挥部",
    "法庭",
    "监狱",
    "消防站",
    "政府",
    "委员会",
)

# Words of a change, by direction. A word followed by 到, 至 or 为 gives a level instead.
_OF_THEIR_OWN = frozenset(words("amplitude_up", "amplitude_down", "compared"))
UP_WORDS = tuple(word for word in words("rise") if word not in _OF_THEIR_OWN)
DOWN_WORDS = tuple(word for word in words("fall") if word not in _OF_THEIR_OWN)

# The quantity that a unit of measure stands for, where the words beside the figure do not name one.
UNIT_QUANTITIES = {
    "亩": "面积",
    "公顷": "面积",
    "平方米": "面积",
    "平方公里": "面积",
    "平方千米": "面积",
    "公里": "里程",
    "千米": "里程",
    "米": "长度",
    "吨": "量",
    "公斤": "量",
    "千克": "量",
    "克": "量",
    "公克": "量",
    "斤": "量",
    "立方米": "量",
    "升": "量",
    "千瓦": "容量",
    "千瓦时": "电量",
    "度": "电量",
    "小时": "时长",
    "分钟": "时长",
    "岁": "年龄",
    "年": "年数",
    "个月": "月数",
    "天": "天数",
    "日": "天数",
}

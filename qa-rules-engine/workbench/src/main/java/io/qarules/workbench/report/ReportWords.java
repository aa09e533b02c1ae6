package io.qarules.workbench.report;

import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.ProblemCode;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import org.jspecify.annotations.Nullable;

/** The policy's terms in Chinese and English. */
public final class ReportWords {
    static final String TOP = "TOP";
    static final String BOTTOM = "BOTTOM";
    static final String MIDDLE = "MIDDLE";

    private ReportWords() {}

    /** Returns the words for a kind of decision. */
    public static Text of(DecisionKind kind) {
        return switch (kind) {
            case COACHING -> new Text("辅导", "Coaching");
            case REMINDER -> new Text("口头提醒", "Reminder");
            case WARNING -> new Text("口头警告", "Warning");
            case SELF_REVIEW -> new Text("检讨", "Self-review");
            case TRAINING -> new Text("参加培训", "Training");
            case OFFLINE_TRAINING -> new Text("封线培训", "Offline training");
            case FINE -> new Text("经济扣罚", "Fine");
            case DISMISSAL -> new Text("辞退建议", "Dismissal recommended");
            case ACKNOWLEDGEMENT -> new Text("签单", "Acknowledgement");
            case HANDOVER -> new Text("转交处理", "Handover");
            case RECTIFICATION -> new Text("整改", "Rectification");
            case PROGRESS_AWARD -> new Text("进步奖", "Progress award");
            case RECORDING_AWARD -> new Text("优秀录音奖", "Recording award");
            case COMMENDATION -> new Text("表扬奖励", "Commendation");
            case BONUS -> new Text("绩效奖金", "Bonus");
            case PROMOTION_PRIORITY -> new Text("优先晋升", "Promotion priority");
            case STAR -> new Text("服务之星", "Star of service");
            case MENTORING -> new Text("结对帮扶", "Mentoring");
            case TARGET -> new Text("改进目标", "Target");
            case WRITTEN_WARNING -> new Text("书面警告", "Written warning");
            case ROLE_REVIEW -> new Text("岗位评估", "Role review");
            case EFFICIENCY_COACHING -> new Text("效率辅导", "Efficiency coaching");
            case SURVEY_REVIEW -> new Text("评价复核", "Survey review");
            case POINTS -> new Text("扣分", "Points");
            case EXPERIENCE_TRAINING -> new Text("体感实训", "Experience training");
            case PERFORMANCE_PAY -> new Text("绩效工资", "Performance pay");
            case AWARD -> new Text("专项奖励", "Award");
            case ALLOWANCE -> new Text("技能津贴", "Allowance");
            case PRAISE -> new Text("公开表扬", "Praise");
            case TEAM_AWARD -> new Text("团队奖", "Team award");
            case KPI_REVIEW -> new Text("指标复核", "Review of an indicator");
            case PROCESS_REVIEW -> new Text("流程改进", "Review of a process");
        };
    }

    /** Returns the words for a status. */
    public static Text of(DecisionStatus status) {
        return switch (status) {
            case FINAL -> new Text("生效", "In force");
            case PENDING -> new Text("待核实", "To be verified");
            case PROPOSED -> new Text("建议", "Proposed");
            case SUSPENDED -> new Text("申诉中", "Suspended");
            case ABSORBED -> new Text("被替代", "Replaced");
            case UNFUNDED -> new Text("基金不足", "Unfunded");
        };
    }

    /** Returns the words for a tier; the pack's own word where it is none that we know. */
    public static Text tier(String tier) {
        return switch (tier) {
            case TOP -> new Text("前段", "Top");
            case MIDDLE -> new Text("中段", "Middle");
            case BOTTOM -> new Text("末段", "Bottom");
            case MemberSettlement.NOT_RANKED -> new Text("未排名", "Not ranked");
            default -> new Text(tier, tier);
        };
    }

    /** Returns the words for a tier on a page of both languages, on which the pack's own word stands once. */
    static Text shownTier(String tier) {
        Text text = tier(tier);
        return text.zh().equals(text.en()) ? new Text(tier, "") : text;
    }

    /** Returns the words for a tier as the key to a drawing has them. */
    static Text tierKey(String tier) {
        Text text = shownTier(tier);
        return text.en().isEmpty() ? text : new Text(text.zh(), TierRanking.within(text.en()));
    }

    /** Returns the Chinese words, then the English ones. */
    static String both(Text text) {
        return text.en().isEmpty() ? text.zh() : text.zh() + " " + text.en();
    }

    /** Returns the words for an audience. */
    public static Text of(Audience audience) {
        return switch (audience) {
            case SUPERVISOR -> new Text("主管", "supervisor");
            case TRAINER -> new Text("培训师", "trainer");
            case MANAGER -> new Text("经理", "manager");
            case DIRECTOR -> new Text("总监", "director");
        };
    }

    /** Returns the words for a reason. */
    public static Text of(ExclusionReason reason) {
        return switch (reason) {
            case DRAFT -> new Text("质检单是草稿", "The evaluation is a draft");
            case RETRACTED -> new Text("质检单已撤回", "The evaluation was taken back");
            case CALIBRATION -> new Text("质检单用于校准", "The evaluation was a calibration");
            case UNREVIEWED -> new Text("自动质检，无人复核", "Automatic, and nobody has reviewed it");
            case UNKNOWN_CLAUSE -> new Text("没有规则涉及该条款", "No rule names the clause");
            case AFTER_AS_OF -> new Text("晚于统计时点", "Dated after the moment asked about");
            case PERMITTED_TECHNIQUE -> new Text("允许的话术技巧", "A permitted technique");
            case APPEAL_UPHELD -> new Text("申诉成立", "An appeal was upheld");
            case NOT_UPHELD -> new Text("主管核实不成立", "The supervisor did not uphold it");
            case SUPERSEDED ->
                new Text(
                        "同一通话同一条款已有质检发现，或质检单已有新版本",
                        "Another finding of the call and clause, or another revision, stands");
            case DUPLICATE -> new Text("较早的改进已获奖", "An earlier improvement took the award");
            case NO_FINE -> new Text("该发现没有扣款，无可奖励", "The finding's fine collected nothing");
            case INVALID -> new Text("提名缺提名人或金额", "A nomination without author or amount");
        };
    }

    /** Returns the words for a kind of problem. */
    public static Text of(ProblemCode code) {
        return switch (code) {
            case MISSING_FIELD -> new Text("缺少字段", "Missing field");
            case INVALID_VALUE -> new Text("数值无效", "Invalid value");
            case DUPLICATE_ID -> new Text("编号重复", "Duplicate id");
            case UNKNOWN_REFERENCE -> new Text("引用不存在", "Unknown reference");
            case UNKNOWN_CLAUSE -> new Text("条款不明", "Unknown clause");
            case AMOUNT_NOT_ALLOWED -> new Text("金额不允许", "Amount not allowed");
            case AMOUNT_OUT_OF_RANGE -> new Text("金额超出范围", "Amount out of range");
            case CONFLICT_OF_INTEREST -> new Text("利益冲突：本人处理本人个案", "Conflict of interest: the agent's own case");
            case APPEAL_TOO_LATE -> new Text("申诉逾期", "Appeal too late");
            case APPEAL_TOO_MANY -> new Text("申诉次数过多", "Too many appeals");
            case AMOUNT_UNKNOWN -> new Text("金额算不出", "Amount unknown");
            case TOO_MANY_INVALID -> new Text("无效评价过多，该业务线不排名", "Too many invalid ratings: line not ranked");
        };
    }

    static Text line(@Nullable String line) {
        if (line == null) {
            return new Text("未注明", "not stated");
        }
        return switch (line) {
            case "ecommerce" -> new Text("电商", line);
            case "complaint" -> new Text("投诉", line);
            case "hotline" -> new Text("热线", line);
            default -> new Text(line, ""); // nobody knows its other name
        };
    }
}

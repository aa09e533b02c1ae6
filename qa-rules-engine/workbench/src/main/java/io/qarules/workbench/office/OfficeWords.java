package io.qarules.workbench.office;

import io.qarules.calibration.CalibrationKind;
import io.qarules.calibration.UndefinedAgreement;
import io.qarules.drivers.MissingForecast;
import io.qarules.outcome.Text;
import io.qarules.plan.ShortfallReason;
import io.qarules.problem.TrainingStatus;
import io.qarules.problem.UndefinedEffect;
import java.time.DayOfWeek;

/** The words of the page in Chinese and English. */
final class OfficeWords {
    private OfficeWords() {}

    static Text of(ShortfallReason reason) {
        return switch (reason) {
            case TOO_FEW_CALLS -> new Text("可抽的通话不足", "Too few calls");
            case TOO_FEW_OF_KIND -> new Text("该类通话不足", "Too few calls of the kind");
            case NOBODY_MAY_HEAR -> new Text("无人可听", "Nobody may hear them");
            case NO_CAPACITY -> new Text("质检员名额已满", "No capacity");
            case MORE_THAN_HALF -> new Text("一人所听超过一半", "More than half by one inspector");
            case IDLE_INSPECTOR -> new Text("当班无通话", "On duty without a call");
        };
    }

    static Text of(CalibrationKind kind) {
        return switch (kind) {
            case CALIBRATION_TALK -> new Text("校准谈话", "Calibration talk");
            case CALIBRATION_SESSION -> new Text("校准会", "Calibration session");
        };
    }

    static Text of(UndefinedAgreement reason) {
        return switch (reason) {
            case NO_PAIRS -> new Text("没有两人评过的通话", "No call was judged by two");
            case NO_VARIATION -> new Text("评判全部相同", "All judgements are the same");
        };
    }

    static Text of(TrainingStatus status) {
        return switch (status) {
            case UNDER_CONTROL -> new Text("已受控", "Under control");
            case FOLLOW_UP -> new Text("继续跟进", "Follow up");
        };
    }

    static Text of(UndefinedEffect reason) {
        return switch (reason) {
            case NOTHING_BEFORE -> new Text("没有培训前的数据", "Nothing is known before it");
            case NOTHING_AFTER -> new Text("没有培训后的数据", "Nothing is known after it");
        };
    }

    static Text days(int days) {
        return new Text(days + " 天", days == 1 ? "1 day" : days + " days");
    }

    static Text of(MissingForecast reason) {
        return switch (reason) {
            case NO_INDEX -> new Text("没有已知的指数", "No known index");
            case TOO_FEW_AGENTS -> new Text("坐席太少", "Too few agents");
            case LINE_TOO_SHORT -> new Text("该线只有一期", "The line has one period alone");
        };
    }

    static Text of(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> new Text("周一", "Mon");
            case TUESDAY -> new Text("周二", "Tue");
            case WEDNESDAY -> new Text("周三", "Wed");
            case THURSDAY -> new Text("周四", "Thu");
            case FRIDAY -> new Text("周五", "Fri");
            case SATURDAY -> new Text("周六", "Sat");
            case SUNDAY -> new Text("周日", "Sun");
        };
    }
}

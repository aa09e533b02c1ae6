package io.qarules.cli;

import io.qarules.cli.PageLanguage.Shown;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage;
import io.qarules.workbench.page.PackPage.RuleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Converts the page of a pack to tables, for any format. */
final class PageTables {
    private final PackPage page;
    private final PageLanguage language;

    PageTables(PackPage page, PageLanguage language) {
        this.page = page;
        this.language = language;
    }

    String lang() {
        return language.code();
    }

    String title() {
        return page.version().id() + " " + page.version().version();
    }

    String digest() {
        return page.version().digest();
    }

    List<Shown> warnings() {
        return page.warnings().stream().map(language::show).toList();
    }

    /** Returns the tables that have at least one row. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (!page.penalties().isEmpty()) {
            tables.add(penalties());
        }
        addRules(tables, "规则设定", "Settings", page.policy(), page.notSet());
        addRules(tables, "自动识别", "Detections", page.detections(), List.of());
        addRules(tables, "累计处理", "What adds up", page.escalations(), List.of());
        addRules(tables, "抽听多少", "How much is heard", page.samples(), List.of());
        addRules(tables, "校准", "Calibration", page.calibrations(), List.of());
        addRules(tables, "共性与个别问题", "Common and individual problems", page.problems(), List.of());
        addRules(tables, "奖励", "Awards", page.awards(), List.of());
        addRules(tables, "分层处理", "Consequences of a period", page.consequences(), List.of());
        return tables;
    }

    private Table penalties() {
        List<Shown> notes = new ArrayList<>(List.of(
                text("同一条款中，条件成立的每一行都适用。", "Of a clause every row applies whose condition holds."),
                text(
                        "金额在区间内或由主管定的扣罚，核实之前只是建议。",
                        "A fine within bounds or without amount is a proposal until a supervisor sets it."),
                text("损害公司形象的违规，其处理一律送交总监。", "What follows from harm to the company's image goes to the DIRECTOR.")));
        if (hasFormula()) {
            notes.add(text("n 是第几次违规：首次为 1。", "n is the occurrence: 1 for the first offence."));
        }
        return new Table(
                text("处罚", "Penalties"),
                notes,
                List.of(
                        text("条款", "Clause"),
                        text("违规", "Offence"),
                        text("条件", "Where"),
                        text("首次", "First"),
                        text("再犯", "Repeat"),
                        text("金额", "Amounts, CNY"),
                        text("须核实", "Needs verification"),
                        text("送交", "Audience"),
                        text("文件", "File")),
                page.penalties().stream().map(this::cells).map(Row::new).toList());
    }

    private boolean hasFormula() {
        return page.penalties().stream()
                .flatMap(penalty -> penalty.steps().stream())
                .flatMap(step -> step.decisions().stream())
                .anyMatch(decision -> decision.formula() != null);
    }

    private List<Shown> cells(PackPage.Penalty penalty) {
        return List.of(
                plain(penalty.clause()),
                language.show(penalty.title()),
                language.show(penalty.condition()),
                language.show(penalty.first()),
                language.show(penalty.repeat()),
                language.show(penalty.amounts()),
                penalty.needsVerification() ? text("是", "yes") : text("否", "no"),
                audiences(penalty.audiences()),
                plain(String.join(", ", penalty.files())));
    }

    private Shown audiences(List<Audience> audiences) {
        return text(
                audiences.stream().map(PageTables::chinese).collect(Collectors.joining("、")),
                audiences.stream().map(Audience::name).collect(Collectors.joining(", ")));
    }

    private static String chinese(Audience audience) {
        return switch (audience) {
            case SUPERVISOR -> "主管";
            case TRAINER -> "培训师";
            case MANAGER -> "经理";
            case DIRECTOR -> "总监";
        };
    }

    private void addRules(List<Table> tables, String zh, String en, List<RuleLine> rules, List<Text> notes) {
        if (rules.isEmpty()) {
            return;
        }
        boolean conditions =
                rules.stream().anyMatch(rule -> !rule.condition().en().isEmpty());
        List<Shown> columns = new ArrayList<>(List.of(text("条款", "Clause"), text("名称", "Title")));
        if (conditions) {
            columns.add(text("条件", "When"));
        }
        columns.addAll(List.of(text("内容", "What follows"), text("缘由", "Why"), text("文件", "File")));
        tables.add(new Table(
                text(zh, en),
                notes.stream().map(language::show).toList(),
                columns,
                rules.stream().map(rule -> new Row(cells(rule, conditions))).toList()));
    }

    private List<Shown> cells(RuleLine rule, boolean conditions) {
        List<Shown> cells = new ArrayList<>(List.of(plain(rule.clause()), language.show(rule.title())));
        if (conditions) {
            cells.add(language.show(rule.condition()));
        }
        cells.addAll(List.of(language.show(rule.then()), language.show(rule.why()), plain(rule.file())));
        return cells;
    }

    private Shown text(String zh, String en) {
        return language.show(zh, en);
    }

    private static Shown plain(String text) {
        return new Shown(text, "");
    }

    /** A table with a heading. */
    record Table(Shown heading, List<Shown> notes, List<Shown> columns, List<Row> rows) {}

    /** A row of a table. */
    record Row(List<Shown> cells) {}
}

package io.qarules.cli;

import io.qarules.cli.PageLanguage.Shown;
import io.qarules.engine.describe.PackPage;
import io.qarules.engine.describe.PackPage.Penalty;
import io.qarules.engine.describe.PackPage.RuleLine;
import io.qarules.outcome.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a pack as tables, for any format. */
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

    List<String> warnings() {
        return page.warnings();
    }

    /** Those that have a row. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (!page.penalties().isEmpty()) {
            tables.add(penalties());
        }
        addRules(tables, "规则设定", "Settings", page.policy());
        addRules(tables, "自动识别", "Detections", page.detections());
        addRules(tables, "奖励", "Awards", page.awards());
        addRules(tables, "分层处理", "Consequences of a period", page.consequences());
        return tables;
    }

    private Table penalties() {
        return new Table(
                text("处罚", "Penalties"),
                text(
                        "每一行的条件成立时都适用。损害公司形象的，另报总监。",
                        "Of a clause every row applies whose condition holds. Harm to the company's image makes the director its audience."),
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

    private List<Shown> cells(Penalty penalty) {
        return List.of(
                plain(penalty.clause()),
                language.show(penalty.title()),
                language.show(penalty.condition()),
                language.show(penalty.first()),
                language.show(penalty.repeat()),
                language.show(penalty.amounts()),
                penalty.needsVerification() ? text("是", "yes") : text("否", "no"),
                plain(penalty.audiences().stream().map(Audience::name).collect(Collectors.joining(", "))),
                plain(String.join(", ", penalty.files())));
    }

    private void addRules(List<Table> tables, String zh, String en, List<RuleLine> rules) {
        if (rules.isEmpty()) {
            return;
        }
        boolean conditions = rules.stream().anyMatch(rule -> !rule.when().isEmpty());
        List<Shown> columns = new ArrayList<>(List.of(text("条款", "Clause"), text("名称", "Title")));
        if (conditions) {
            columns.add(text("条件（原文）", "When, as written"));
        }
        columns.addAll(List.of(text("内容", "What follows"), text("缘由", "Why"), text("文件", "File")));
        tables.add(new Table(
                text(zh, en),
                plain(""),
                columns,
                rules.stream().map(rule -> new Row(cells(rule, conditions))).toList()));
    }

    private List<Shown> cells(RuleLine rule, boolean conditions) {
        List<Shown> cells = new ArrayList<>(List.of(plain(rule.clause()), language.show(rule.title())));
        if (conditions) {
            cells.add(plain(rule.when()));
        }
        cells.addAll(List.of(language.show(rule.then()), plain(rule.why()), plain(rule.file())));
        return cells;
    }

    private Shown text(String zh, String en) {
        return language.show(zh, en);
    }

    private static Shown plain(String text) {
        return new Shown(text, "");
    }

    /** A table under a heading. */
    record Table(Shown heading, Shown note, List<Shown> columns, List<Row> rows) {}

    /** One of its rows. */
    record Row(List<Shown> cells) {}
}

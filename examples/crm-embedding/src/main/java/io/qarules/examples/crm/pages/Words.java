package io.qarules.examples.crm.pages;

import io.qarules.examples.crm.CrmProperties;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the language of the page: templates call it as {@code @words}. */
@Component
class Words {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneId zone;

    Words(CrmProperties properties) {
        this.zone = properties.zone();
    }

    /** Returns the language of the page, as HTML has it. */
    public String language() {
        return isChinese() ? "zh-CN" : "en";
    }

    public String of(Text text) {
        return text.in(isChinese() ? Language.ZH : Language.EN);
    }

    public String moment(Instant moment) {
        return day(moment) + " " + time(moment);
    }

    public String day(Instant moment) {
        return moment.atZone(zone).toLocalDate().toString();
    }

    public String time(Instant moment) {
        return MINUTES.format(moment.atZone(zone));
    }

    /** Returns an amount in CNY; a dash where there is none yet. */
    public String money(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "–";
        }
        String number = amount.abs().toPlainString();
        return (amount.signum() < 0 ? "−" : "") + (isChinese() ? number + " 元" : "CNY " + number);
    }

    /** Returns an amount with its sign, as it moves in a ledger. */
    public String moved(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + money(amount);
    }

    private static boolean isChinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh");
    }
}

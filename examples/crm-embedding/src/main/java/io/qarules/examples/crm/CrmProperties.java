package io.qarules.examples.crm;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is set of the CRM.
 *
 * @param demo whether an empty database gets people and facts to look at, who all have the password {@code demo}
 * @param zone in which days and months are shown; that of the rules
 * @param largestRequest the largest body of a request
 */
@ConfigurationProperties("crm")
public record CrmProperties(
        @DefaultValue("false") boolean demo,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("1MB") DataSize largestRequest) {}

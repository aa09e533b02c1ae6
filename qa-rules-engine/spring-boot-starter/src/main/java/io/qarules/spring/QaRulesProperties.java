package io.qarules.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application sets of qa-rules.
 *
 * @param pack the rules that evaluate cases
 * @param settlementPack the rules that settle periods
 * @param preload whether both packs are loaded when the application starts; otherwise with the first case or period
 * @param reload how packs are followed that are not the standard ones
 * @param json how records are read
 * @param caseBook the case book, where its jar and a data source are there
 */
@ConfigurationProperties("qa-rules")
public record QaRulesProperties(
        @DefaultValue Pack pack,
        @DefaultValue Pack settlementPack,
        @DefaultValue("true") boolean preload,
        @DefaultValue Reload reload,
        @DefaultValue Json json,
        @DefaultValue CaseBook caseBook) {

    /** Where the texts of a pack are. */
    public enum From {
        /** In the jar of the standard packs, ready compiled. */
        STANDARD,
        /** In a directory. */
        DIRECTORY,
        /** In a folder of the class path. */
        CLASSPATH,
        /** In a table, through the application's data source. */
        JDBC
    }

    /**
     * Where a pack is from.
     *
     * @param from what kind of place
     * @param location the directory, the folder of the class path, or the table with the columns {@code path} and {@code
     *     text}; not for the standard pack
     * @param query selects path and text of all files, in place of the whole table; for {@code JDBC} only
     * @param compiled the form compiled ahead: a file, or {@code classpath:} and a resource; it is read while the texts
     *     are the ones that it was made of
     * @param sha256 of the file, as it was printed when the file was made
     */
    public record Pack(
            @DefaultValue("standard") From from,
            @Nullable String location,
            @Nullable String query,
            @Nullable String compiled,
            @Nullable String sha256) {}

    /**
     * How packs are followed.
     *
     * @param enabled whether they are; a change comes into force once it passes the check and every {@code PackGate} bean
     * @param interval between two looks, at least a millisecond; a change is taken once two looks agree
     */
    public record Reload(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("10s") Duration interval) {}

    /**
     * How records are read from JSON.
     *
     * @param strict whether unknown fields are problems; otherwise they are ignored
     */
    public record Json(@DefaultValue("false") boolean strict) {}

    /**
     * The case book.
     *
     * @param enabled whether there is one
     * @param migrate whether its tables are brought up to date when the application starts
     */
    public record CaseBook(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("true") boolean migrate) {}
}

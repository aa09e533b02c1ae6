package io.qarules.architecture.planted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.mustachejava.Mustache;
import java.sql.Connection;
import org.apache.commons.csv.CSVRecord;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hipparchus.linear.QRDecomposition;
import org.junit.jupiter.api.DynamicTest;
import org.kie.api.KieBase;
import picocli.CommandLine;

/** Shows a type of every library that not everybody may know. */
public final class KnowsLibraries {
    private KnowsLibraries() {}

    public static KieBase drools() {
        return null;
    }

    public static JsonNode jackson() {
        return null;
    }

    public static YAMLFactory yaml() {
        return null;
    }

    public static DynamicTest junit() {
        return null;
    }

    public static CommandLine picocli() {
        return null;
    }

    public static Connection jdbc() {
        return null;
    }

    public static JdbcConnectionPool h2() {
        return null;
    }

    public static QRDecomposition hipparchus() {
        return null;
    }

    public static Mustache mustache() {
        return null;
    }

    public static CSVRecord csv() {
        return null;
    }
}

package io.qarules.cli;

import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command line says of its commands and of a wrong use of them. English is what picocli and the commands say. */
final class UsageWords {
    private static final ResourceBundle CHINESE = read("Help_zh.properties");

    private UsageWords() {}

    /** Lets all commands describe themselves in that language. */
    static void describe(CommandLine commands, Language language) {
        if (language == Language.ZH) {
            commands.setResourceBundle(CHINESE);
        }
    }

    /** Says what is wrong with the arguments of a command, and how it is used where nothing is near to what was given. */
    static void explain(ParameterException error, Language language, PrintWriter err) {
        err.println(Printable.line(language == Language.ZH ? chinese(error) : String.valueOf(error.getMessage())));
        if (!isNearNamed(error, language, err)) {
            error.getCommandLine().usage(err);
        }
    }

    private static boolean isNearNamed(ParameterException error, Language language, PrintWriter err) {
        if (language == Language.EN) {
            return UnmatchedArgumentException.printSuggestions(error, err);
        }
        List<String> near =
                error instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!near.isEmpty()) {
            err.println(zh("error.near", String.join("、", near)));
        }
        return !near.isEmpty();
    }

    private static String chinese(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return zh(unmatched.isUnknownOption() ? "error.unknownOption" : "error.unmatched", words);
        }
        if (error instanceof MissingParameterException missing) {
            return zh("error.missing", missing(missing.getMissing()));
        }
        if (error instanceof MutuallyExclusiveArgsException) {
            return zh("error.exclusive", exclusive(String.valueOf(error.getMessage())));
        }
        if (error instanceof OverwrittenOptionException twice) {
            return zh("error.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = error.getArgSpec();
        if (argument == null || error.getValue() == null) {
            return String.valueOf(error.getMessage()); // in words of our own
        }
        Iterable<String> words = argument.completionCandidates();
        return words == null
                ? zh("error.value", name(argument), error.getValue())
                : zh("error.word", name(argument), error.getValue(), String.join(", ", words));
    }

    /** Returns the options alone: {@code Error: --a, --b are mutually exclusive (…)}. */
    private static String exclusive(String message) {
        return message.replaceFirst("^Error: ", "").replaceFirst(" are mutually exclusive.*", "");
    }

    private static String missing(List<ArgSpec> arguments) {
        boolean oneIsEnough = arguments.stream()
                .allMatch(
                        argument -> argument.group() != null && argument.group().exclusive());
        return arguments.stream().map(UsageWords::name).collect(Collectors.joining(oneIsEnough ? "或" : "、"));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : "=" + option.paramLabel())
                : argument.paramLabel();
    }

    private static String zh(String key, String... values) {
        return new MessageFormat(CHINESE.getString(key), Locale.CHINESE).format(values);
    }

    private static ResourceBundle read(String name) {
        try (InputStream file = Objects.requireNonNull(UsageWords.class.getResourceAsStream(name), name);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.pactrail.benchmarks.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the settings of a measurement by name: sizes, times, places. Immutable. */
public record Settings(Map<String, String> values) {
    public Settings {
        values = Map.copyOf(values);
    }

    /**
     * Returns the settings of a command line.
     *
     * @param arguments each {@code name=value}
     */
    public static Settings of(List<String> arguments) {
        Map<String, String> values = new TreeMap<>();
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            if (at <= 0) {
                throw new IllegalArgumentException("Write settings as name=value: argument=" + argument);
            }
            values.put(argument.substring(0, at), argument.substring(at + 1));
        }
        return new Settings(values);
    }

    public Settings with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Settings(more);
    }

    /** Returns these settings, and of the others those that have no value here. */
    public Settings or(Settings others) {
        Map<String, String> all = new TreeMap<>(others.values);
        all.putAll(values);
        return new Settings(all);
    }

    public int number(String name, int usual) {
        String value = values.get(name);
        return value == null ? usual : Integer.parseInt(value.replace("_", ""));
    }

    /**
     * Returns the value of a setting.
     *
     * @throws IllegalArgumentException when the setting has no value
     */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("This measurement needs a setting: name=" + name);
        }
        return value;
    }

    public Path path(String name) {
        return Path.of(text(name));
    }

    public List<String> arguments() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> each.getKey() + '=' + each.getValue())
                        .toList();
    }
}

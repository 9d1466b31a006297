package org.pactrail.benchmarks.measure;

/** Prints a goal, the measured value, and whether the value meets the goal. */
public final class Goal {
    private Goal() {}

    public static void atLeast(double wanted, String what, Series measured) {
        print(measured.median() >= wanted, "≥ " + wanted, what, measured);
    }

    public static void atMost(double wanted, String what, Series measured) {
        print(measured.median() <= wanted, "≤ " + wanted, what, measured);
    }

    private static void print(boolean met, String wanted, String what, Series measured) {
        System.out.printf("%n- %s: %s, goal %s: **%s**", what, measured, wanted, met ? "met" : "missed");
    }
}

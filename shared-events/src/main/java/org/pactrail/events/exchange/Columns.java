package org.pactrail.events.exchange;

import java.util.List;

/** Lists the columns of each CSV file, in the order in which an export writes them. */
public final class Columns {
    public static final List<String> PARTNERS = List.of("name", "type", "membership", "country");

    public static final List<String> AGREEMENTS = List.of(
            "reference",
            "title",
            "signed_on",
            "instrument",
            "parties",
            "regions",
            "priorities",
            "contributor",
            "amount",
            "currency",
            "usd_amount",
            "kind");

    public static final List<String> AMENDMENTS = List.of(
            "reference",
            "amendment",
            "amended_on",
            "contributor",
            "amount",
            "currency",
            "usd_amount",
            "kind",
            "reason");

    public static final List<String> PIPELINE = List.of(
            "title",
            "stage",
            "officer",
            "partners",
            "expected_amount",
            "expected_currency",
            "likelihood",
            "signature_month",
            "regions",
            "priorities",
            "next_step",
            "next_step_due");

    public static final List<String> RATES = List.of("month", "currency", "usd_per_unit", "source", "on");

    private Columns() {}
}

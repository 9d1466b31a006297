package org.pactrail.app.support;

/** Bodies of commands that are accepted; tests change one thing in them. */
public final class Bodies {
    public static final String EVERYWHERE = "{\"GLOBAL\":100}";
    public static final String ONE_PRIORITY = "{\"DIGITAL_TRANSFORMATION\":\"100.00\"}";

    private Bodies() {}

    /** A government that is a member, so that it needs no clearance. */
    public static String member(String name) {
        return """
                {"name":"%s","type":"GOVERNMENT","membership":"MEMBER_STATE","country":"CH"}""".formatted(name);
    }

    /** A company that is no member, so that it needs a clearance. */
    public static String company(String name) {
        return """
                {"name":"%s","type":"PRIVATE_SECTOR","membership":"NONE","country":"DE"}""".formatted(name);
    }

    public static String prospect(String title, String officer, String partner) {
        return """
                {"title":"%s","partners":["%s"],"officer":"%s"}""".formatted(title, partner, officer);
    }

    public static String negotiation(String startedOn) {
        return """
                {"startedOn":"%s"}""".formatted(startedOn);
    }

    public static String clearance(String partner, String validUntil) {
        return """
                {"partner":"%s","decision":"CLEARED","validUntil":"%s","note":"Nothing against it"}""".formatted(partner, validUntil);
    }

    /** @param contributions each from {@link #cash}, joined by commas */
    public static String signature(String reference, String signedOn, String contributions) {
        return """
                {"reference":"%s","instrument":"FUNDING_AGREEMENT","signedOn":"%s","contributions":[%s],
                 "regions":%s,"priorities":%s}""".formatted(reference, signedOn, contributions, EVERYWHERE, ONE_PRIORITY);
    }

    public static String cash(String contributor, String amount, String currency) {
        return """
                {"contributor":"%s","amount":"%s","currency":"%s","kind":"CASH"}""".formatted(contributor, amount, currency);
    }

    public static String receipt(String contributor, String amount, String currency, String on) {
        return """
                {"contributor":"%s","amount":"%s","currency":"%s","receivedOn":"%s","reference":"Bank slip"}""".formatted(contributor, amount, currency, on);
    }

    public static String ending(String outcome, String on) {
        return """
                {"outcome":"%s","on":"%s","reason":"As the partner told us"}""".formatted(outcome, on);
    }
}

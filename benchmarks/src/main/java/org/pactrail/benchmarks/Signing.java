package org.pactrail.benchmarks;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a year's figures by signing agreements over HTTP, of partnerships that are negotiated already. Used by one thread. */
final class Signing implements Listening.Changing {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern RECORDED = Pattern.compile("\"recordedAt\":\"([^\"]+)\"");
    private static final String PARTNER = """
            {"name":"Broadcast %s","type":"GOVERNMENT","membership":"MEMBER_STATE","country":"CH"}""";
    private static final String PROSPECT = """
            {"title":"Broadcast","partners":["%s"],"officer":"admin"}""";
    private static final String NEGOTIATION = """
            {"startedOn":"2025-04-01"}""";
    private static final String SIGNATURE = """
            {"reference":"%s","instrument":"FUNDING_AGREEMENT","signedOn":"2025-05-01","contributions":[
             {"contributor":"%s","amount":"1000","currency":"USD","kind":"CASH"}],
             "regions":{"GLOBAL":100},"priorities":{"DIGITAL_TRANSFORMATION":"100.00"}}""";

    private final Served served;
    private final String partner;
    private final Queue<String> negotiated = new ArrayDeque<>();

    Signing(Served served) throws Exception {
        this.served = served;
        this.partner = made("/api/partners", PARTNER.formatted(UUID.randomUUID()));
    }

    /**
     * Negotiates the partnerships whose agreements are to be signed.
     *
     * @return the position of the last negotiation
     */
    long prepare(int changes) throws Exception {
        long head = -1;
        for (int i = 0; i < changes; i++) {
            String path = "/api/partnerships/" + made("/api/partnerships", PROSPECT.formatted(partner));
            head = Served.position(served.posted(path + "/negotiation", NEGOTIATION));
            negotiated.add(path);
        }
        return head;
    }

    @Override
    public long change() throws Exception {
        String signature = SIGNATURE.formatted(UUID.randomUUID(), partner);
        return Served.position(served.posted(negotiated.remove() + "/signature", signature));
    }

    @Override
    public Instant recordedAt(long position) throws Exception {
        HttpResponse<String> then = served.get("/api/figures/" + Listening.YEAR + "?position=" + position);
        return Instant.parse(found(RECORDED, then));
    }

    private String made(String path, String json) throws Exception {
        return found(ID, served.posted(path, json));
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        Matcher found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("Refused: " + answer.uri() + ' ' + answer.body());
        }
        return found.group(1);
    }
}

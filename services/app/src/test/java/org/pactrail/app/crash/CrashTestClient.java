package org.pactrail.app.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.crash.CrashTestJournal.Answer;
import org.pactrail.app.crash.CrashTestJournal.Request;
import org.pactrail.app.support.OwnProcess;

/** Takes one partnership after the other from its first outreach to its last receipt, until Pactrail answers no more. */
final class CrashTestClient implements Callable<@Nullable Void> {
    private static final List<String> REGIONS =
            List.of("{\"AFR\":\"100\"}", "{\"ARB\":\"33.33\",\"ASP\":\"66.67\"}", "{\"GLOBAL\":50,\"CIS\":50}");
    private static final List<String> PRIORITIES = List.of(
            "{\"AFFORDABLE_CONNECTIVITY\":\"100\"}",
            "{\"DIGITAL_TRANSFORMATION\":\"12.5\",\"ENABLING_ENVIRONMENT\":\"87.5\"}");
    private static final List<String> TYPES = List.of("GOVERNMENT", "PRIVATE_SECTOR", "ACADEMIA", "UN_ORGANIZATION");
    private static final List<String> MEMBERSHIPS = List.of("MEMBER_STATE", "SECTOR_MEMBER", "NONE");

    private final OwnProcess pactrail;
    private final CrashTestJournal journal;
    private final String name;
    private final Random random;
    private int requests;

    /** @param name no other client of any time has it */
    CrashTestClient(OwnProcess pactrail, CrashTestJournal journal, String name, long seed) {
        this.pactrail = pactrail;
        this.journal = journal;
        this.name = name;
        this.random = new Random(seed);
    }

    @Override
    public @Nullable Void call() throws InterruptedException {
        try {
            while (true) {
                partnership();
            }
        } catch (IOException gone) {
            return null; // what was sent last stays unanswered in the journal
        }
    }

    private void partnership() throws IOException, InterruptedException {
        String partner = officer("/api/partners", """
                {"name":"Partner %s","type":"%s","membership":"%s","country":"KE"}""".formatted(next(), pick(TYPES), pick(MEMBERSHIPS)))
                .id();
        String path = "/api/partnerships/"
                + officer("/api/partnerships", """
                {"title":"Connected schools","partners":["%s"],"officer":"officer","expectation":
                {"amount":"1000","currency":"CHF","likelihood":"B","signatureMonth":"2026-01"}}""".formatted(partner)).id();
        LocalDate signedOn = LocalDate.of(2019 + random.nextInt(7), 1 + random.nextInt(12), 1 + random.nextInt(28));
        officer(path + "/outreach", """
                {"channel":"CALL","on":"%s","summary":"They are interested."}""".formatted(signedOn));
        officer(path + "/negotiation", """
                {"startedOn":"%s"}""".formatted(signedOn));
        send("approver", path + "/clearances", """
                {"partner":"%s","decision":"CLEARED","validUntil":"2099-12-31"}""".formatted(partner));
        boolean money = random.nextInt(3) > 0;
        officer(path + "/signature", """
                {"reference":"R-%s","instrument":"MOU","signedOn":"%s","contributions":[%s],"regions":%s,"priorities":%s}""".formatted(
                        next(), signedOn, money ? contributions(partner) : "", pick(REGIONS), pick(PRIORITIES)));
        afterSignature(path, partner, signedOn, money);
    }

    private void afterSignature(String path, String partner, LocalDate signedOn, boolean money)
            throws IOException, InterruptedException {
        for (int receipt = 0; money && receipt < 2; receipt++) {
            officer(path + "/receipts", """
                    {"contributor":"%s","amount":"500.25","currency":"EUR","receivedOn":"%s","reference":"Bank %d"}""".formatted(partner, signedOn, receipt));
        }
        if (random.nextInt(4) == 0) {
            officer(path + "/ending", """
                    {"outcome":"%s","on":"%s","reason":"It had to be."}""".formatted(random.nextBoolean() ? "CANCELLED" : "COMPLETED", signedOn));
        }
    }

    private String contributions(String partner) {
        String fromPartner = """
                {"contributor":"%s","amount":"1000.50","currency":"EUR","kind":"CASH","usd":{"amount":"%d.%02d"}}""".formatted(partner, 900 + random.nextInt(300), random.nextInt(100));
        return random.nextBoolean() ? fromPartner : fromPartner + """
                ,{"contributor":"SELF","amount":"77","currency":"XAF","kind":"IN_KIND"}""";
    }

    private Answer officer(String path, String body) throws IOException, InterruptedException {
        return send("officer", path, body);
    }

    private Answer send(String user, String path, String body) throws IOException, InterruptedException {
        Request request = new Request(user, path, body, next());
        Answer answer = journal.send(pactrail, request);
        if (random.nextInt(10) == 0) {
            journal.repeat(pactrail, request);
        }
        return answer;
    }

    private String next() {
        return name + '-' + requests++;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

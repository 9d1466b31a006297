package org.pactrail.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.crash.CrashTestJournal.Answer;
import org.pactrail.app.crash.CrashTestJournal.Request;
import org.pactrail.app.history.PlainAgreement;
import org.pactrail.app.history.PlainAgreement.Money;
import org.pactrail.app.history.PlainAgreement.Organization;
import org.pactrail.app.history.PlainFigures;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a ledger from its first entry to its last and notes what is wrong with it. */
final class CrashTestAudit {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 1_000;

    private final Map<String, Long> heads = new HashMap<>();
    private final Map<String, Long> endOfKey = new HashMap<>();
    private final Map<String, PlainAgreement> agreements = new LinkedHashMap<>();
    private final Map<String, Organization> register = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final long checkpointAt;
    private long next;
    private long commitEnd = -1;
    private @Nullable String keyOfCommit;
    private int torn;

    private CrashTestAudit(long checkpointAt) {
        this.checkpointAt = checkpointAt;
    }

    /** Of a ledger that is yet to be made. */
    static CrashTestAudit nothing() {
        return new CrashTestAudit(-1);
    }

    static CrashTestAudit of(Ledger ledger) {
        CrashTestAudit audit = new CrashTestAudit(
                ledger.checkpoint("figures").map(Checkpoint::position).orElse(-1L));
        List<Entry> page = ledger.read(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(audit::check);
            page = ledger.read(audit.next, PAGE);
        }
        audit.end();
        return audit;
    }

    long entries() {
        return next;
    }

    int torn() {
        return torn;
    }

    /** Where the checkpoint of the figures stands, −1 when there is none. */
    long checkpointAt() {
        return checkpointAt;
    }

    List<String> faults() {
        return faults;
    }

    Map<String, Object> figures(int year) {
        return PlainFigures.of(year, agreements.values(), register);
    }

    /** How many acknowledged requests are in the ledger, where their answers said. Those that are not are faults. */
    int find(Map<Request, Answer> acknowledged) {
        int found = 0;
        for (Map.Entry<Request, Answer> one : acknowledged.entrySet()) {
            Long end = endOfKey.get(one.getKey().stored());
            if (end != null && end == one.getValue().position()) {
                found++;
            } else {
                faults.add("Acknowledged but " + (end == null ? "lost" : "at " + end) + ": " + one);
            }
        }
        return found;
    }

    private void check(Entry entry) {
        if (entry.position() != next) {
            faults.add("Position " + next + " is missing before " + entry);
        }
        if (entry.sequence() != heads.getOrDefault(entry.stream(), -1L) + 1) {
            faults.add("The stream's events are not contiguous at " + entry);
        }
        if (!Arrays.equals(entry.leaf(), LeafHash.of(entry))) {
            faults.add("The leaf hash is another than " + entry);
        }
        heads.put(entry.stream(), entry.sequence());
        next = entry.position() + 1;
        commit(entry);
        fold(entry.type(), JSON.readTree(entry.payload()));
    }

    private void commit(Entry entry) {
        JsonNode key = JSON.readTree(new String(entry.metadata(), StandardCharsets.UTF_8))
                .path("idempotencyKey");
        String text = key.isString() ? key.stringValue() : null;
        if (entry.position() > commitEnd) {
            commitEnd = entry.commitEnd();
            keyOfCommit = text;
            if (text != null && endOfKey.put(text, commitEnd) != null) {
                faults.add("The key was used twice: " + text + " at " + entry);
            }
        } else if (entry.commitEnd() != commitEnd || !Objects.equals(text, keyOfCommit)) {
            torn("The commit that ends at " + commitEnd + " is broken by " + entry);
        }
    }

    private void end() {
        if (commitEnd != next - 1) {
            torn("The last commit ends at " + commitEnd + ", and the ledger at " + (next - 1));
        }
    }

    private void torn(String fault) {
        torn++;
        faults.add(fault);
    }

    private void fold(String type, JsonNode event) {
        switch (type) {
            case "PartnerRegistered" ->
                register.put(
                        text(event, "partner"),
                        new Organization(
                                text(event, "partner"),
                                text(event, "name"),
                                text(event, "type"),
                                text(event, "membership")));
            case "AgreementSigned" -> agreements.put(text(event, "partnership"), agreement(event));
            case "PartnershipEnded" -> {
                if (text(event, "outcome").equals("CANCELLED")) {
                    assertThat(agreements.remove(text(event, "partnership"))).isNotNull();
                }
            }
            default -> {}
        }
    }

    private static PlainAgreement agreement(JsonNode signed) {
        List<String> parties = new ArrayList<>();
        signed.path("parties").forEach(party -> parties.add(party.stringValue()));
        List<Money> contributions = new ArrayList<>();
        for (JsonNode one : signed.path("contributions")) {
            JsonNode usd = one.path("usd").path("amount");
            contributions.add(new Money(
                    text(one, "contributor"),
                    new BigDecimal(text(one.path("amount"), "amount")),
                    text(one.path("amount"), "currency"),
                    text(one, "kind"),
                    usd.isString() ? new BigDecimal(usd.stringValue()) : null));
        }
        return new PlainAgreement(
                text(signed, "partnership"),
                Integer.parseInt(text(signed, "signedOn").substring(0, 4)),
                parties,
                contributions,
                percents(signed.path("regions")),
                percents(signed.path("priorities")));
    }

    private static Map<String, BigDecimal> percents(JsonNode shares) {
        Map<String, BigDecimal> percents = new HashMap<>();
        shares.properties()
                .forEach(share -> percents.put(
                        share.getKey(), new BigDecimal(share.getValue().stringValue())));
        return percents;
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).stringValue();
    }
}

package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random commits, good and bad, to the ledger and to a plain model of one. */
abstract class ModelContract extends LedgerFixture {
    private final long seed = Long.getLong("pactrail.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Model model = new Model();

    @Test
    void random_commits_come_out_as_in_a_plain_model() {
        System.out.println("Random commits against a model: -Dpactrail.test.seed=" + seed);
        for (int i = 0; i < 600; i++) {
            Commit commit = randomCommit();
            assertThat(outcome(commit))
                    .as("seed=%s commit %s: %s", seed, i, commit)
                    .isEqualTo(model.append(commit));
            if (random.nextInt(100) == 0) {
                reopen();
            }
        }
        reopen();
        assertThat(ledger.read(0, 99_999)).as("seed=%s", seed).map(Seen::of).isEqualTo(model.entries);
        for (String stream : model.heads.keySet()) {
            assertThat(ledger.readStream(stream, 0, 99_999))
                    .as("seed=%s", seed)
                    .map(Seen::of)
                    .isEqualTo(model.entries.stream()
                            .filter(seen -> seen.stream().equals(stream))
                            .toList());
        }
        model.keys.forEach((key, receipt) -> assertThat(ledger.committed(key)).contains(receipt));
    }

    private Commit randomCommit() {
        Map<String, Long> next = new HashMap<>();
        List<NewEvent> events = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String stream = "stream-" + random.nextInt(5);
            long right = next.getOrDefault(stream, model.heads.getOrDefault(stream, -1L) + 1);
            long sequence = Math.max(0, random.nextInt(20) == 0 ? right + random.nextInt(5) - 2 : right);
            next.put(stream, sequence + 1);
            String id = "id-" + random.nextInt(100_000);
            Instant at = NOON.plusNanos(random.nextLong(60_000_000_000L));
            events.add(event(stream, sequence, id, at, "{\"n\":" + random.nextInt() + "}"));
        }
        return new Commit(events, random.nextInt(3) == 0 ? "key-" + random.nextInt(500) : null);
    }

    private Object outcome(Commit commit) {
        try {
            return ledger.append(commit);
        } catch (AppendRefused refusal) {
            return refusal.getClass();
        }
    }

    private record Seen(String stream, long sequence, String id, Instant recordedAt, long commitEnd) {
        static Seen of(Entry entry) {
            return new Seen(entry.stream(), entry.sequence(), entry.id(), entry.recordedAt(), entry.commitEnd());
        }
    }

    private static final class Model {
        final List<Seen> entries = new ArrayList<>();
        final Map<String, Long> heads = new HashMap<>();
        final Map<String, Receipt> keys = new HashMap<>();
        private final Set<String> ids = new HashSet<>();

        Object append(Commit commit) {
            Class<?> refusal = refusal(commit);
            if (refusal != null) {
                return refusal;
            }
            Receipt receipt =
                    new Receipt(entries.size(), entries.size() + commit.events().size() - 1L);
            for (NewEvent event : commit.events()) {
                Instant at = event.at().minusNanos(event.at().getNano() % 1_000);
                Instant latest =
                        entries.isEmpty() ? Instant.MIN : entries.getLast().recordedAt();
                entries.add(new Seen(
                        event.stream(),
                        event.sequence(),
                        event.id(),
                        at.isAfter(latest) ? at : latest,
                        receipt.last()));
                heads.put(event.stream(), event.sequence());
                ids.add(event.id());
            }
            if (commit.key() != null) {
                keys.put(commit.key(), receipt);
            }
            return receipt;
        }

        private @Nullable Class<?> refusal(Commit commit) {
            if (commit.key() != null && keys.containsKey(commit.key())) {
                return AppendRefused.KeyTaken.class;
            }
            Map<String, Long> after = new HashMap<>(heads);
            Set<String> idsAfter = new HashSet<>(ids);
            for (NewEvent event : commit.events()) {
                if (event.sequence() != after.getOrDefault(event.stream(), -1L) + 1) {
                    return AppendRefused.SequenceConflict.class;
                }
                if (!idsAfter.add(event.id())) {
                    return AppendRefused.DuplicateEvent.class;
                }
                after.put(event.stream(), event.sequence());
            }
            return null;
        }
    }
}

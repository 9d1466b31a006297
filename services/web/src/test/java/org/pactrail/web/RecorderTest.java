package org.pactrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.Provenance;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.springframework.web.ErrorResponseException;

class RecorderTest {
    private static final String STREAM = "editions:2024";

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final Recorder recorder = new Recorder(ledger, Clock.systemUTC());

    /** Numbers each event by the version that it follows. */
    private static final Recorder.Decision NUMBERED = new Recorder.Decision() {
        @Override
        public PactrailEvent on(long version) {
            return new EditionPublished(2024, (int) version + 2, "Report", -1, "1", "digest", "{}");
        }

        @Override
        public String location(long sequence) {
            return "/api/figures/editions/2024-" + (sequence + 1);
        }
    };

    /** Allows a single event in its stream. */
    private static final Recorder.Decision ONCE = version -> {
        if (version >= 0) {
            throw Problem.refused("This is done already.");
        }
        return NUMBERED.on(version);
    };

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 33})
    void an_event_follows_the_last_of_its_stream(int events) {
        for (int i = 0; i < events; i++) {
            assertThat(record(null, null, "a")).isEqualTo(new Written("/api/figures/editions/2024-" + (i + 1), i, i));
        }
        assertThat(ledger.readStream(STREAM, 0, 100)).hasSize(events);
    }

    @Test
    void an_entry_names_who_had_it_recorded_and_how() {
        record(null, "key-1", "a");

        Provenance provenance =
                Provenance.of(LedgerJson.metadata(ledger.read(0, 1).getFirst()));
        assertThat(provenance.actor()).isEqualTo("olga");
        assertThat(provenance.channel()).isEqualTo("http");
        assertThat(provenance.correlation()).isEqualTo("correlation");
        assertThat(provenance.key()).isEqualTo("key-1");
        assertThat(provenance.request()).hasSize(64);
    }

    @Test
    void a_decision_without_a_place_makes_nothing_new() {
        Written written = recorder.record(context(null, null), "a", STREAM, "/api/x", ONCE);

        assertThat(written.location()).isNull();
        assertThat(written.asResponse().getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void what_a_decision_refuses_is_not_written() {
        recorder.record(context(null, null), "a", STREAM, "/api/x", ONCE);

        assertRefused(409, "done already", () -> recorder.record(context(null, null), "b", STREAM, "/api/x", ONCE));
        assertThat(ledger.head().entries()).isEqualTo(1);
    }

    @Nested
    class A_key {
        @Test
        void gets_the_first_answer_again_and_writes_nothing() {
            Written first = record(null, "key-1", "a");
            record(null, null, "b");

            assertThat(record(null, "key-1", "a")).isEqualTo(first);
            assertThat(ledger.head().entries()).isEqualTo(2);
        }

        @Test
        void gets_the_first_answer_though_the_version_that_was_seen_is_past() {
            Written first = record(-1L, "key-1", "a");

            assertThat(record(-1L, "key-1", "a")).isEqualTo(first);
        }

        @Test
        void gets_the_first_answer_though_the_decision_would_refuse_now() {
            RequestContext context = context(null, "key-1");
            Written first = recorder.record(context, "a", STREAM, "/api/x", ONCE);

            assertThat(recorder.record(context, "a", STREAM, "/api/x", ONCE)).isEqualTo(first);
        }

        @Test
        void gets_the_first_answer_though_its_twin_was_recorded_before_it_decided() {
            RequestContext context = context(null, "key-1");
            List<Written> twin = new ArrayList<>();
            Written second = recorder.record(context, "a", STREAM, "/api/x", version -> {
                if (twin.isEmpty()) {
                    twin.add(recorder.record(context, "a", STREAM, "/api/x", ONCE));
                }
                throw Problem.refused("This is done already.");
            });

            assertThat(second).isEqualTo(twin.getFirst());
            assertThat(ledger.head().entries()).isEqualTo(1);
        }

        @Test
        void gets_one_answer_from_racing_twins_whatever_they_are_refused_for() {
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int round = 0; round < 300; round++) {
                    String stream = "once:" + round;
                    RequestContext context = context(-1L, "key-" + round);
                    List<CompletableFuture<Written>> twins = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        twins.add(CompletableFuture.supplyAsync(
                                () -> recorder.record(context, "a", stream, "/api/x", ONCE), senders));
                    }
                    assertThat(twins.stream().map(CompletableFuture::join).distinct())
                            .hasSize(1);
                }
            }
        }

        @Test
        void of_another_request_is_refused() {
            record(null, "key-1", "a");

            assertRefused(422, "another request", () -> record(null, "key-1", "b"));
            assertThat(ledger.head().entries()).isEqualTo(1);
        }

        @Test
        void of_a_refused_request_stays_free() {
            assertRefused(412, "version 5", () -> record(5L, "key-1", "a"));

            assertThat(record(null, "key-1", "b").version()).isZero();
        }
    }

    @Nested
    class A_version {
        @Test
        void that_is_there_is_followed() {
            record(-1L, null, "a");

            assertThat(record(0L, null, "b").version()).isEqualTo(1);
        }

        @Test
        void that_is_past_is_refused_with_where_to_read_again() {
            record(null, null, "a");

            assertRefused(
                    412,
                    "You decided upon version -1, and version 0 is there now. Read /api/figures/editions?year=2024 again",
                    () -> record(-1L, null, "b"));
            assertThat(ledger.head().entries()).isEqualTo(1);
        }
    }

    @Test
    void requests_at_the_same_moment_are_each_recorded_once_under_numbers_of_their_own() {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Written>> sent = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String key = "key-" + i % 50;
                sent.add(CompletableFuture.supplyAsync(() -> record(null, key, key), senders));
            }
            sent.forEach(CompletableFuture::join);
        }

        List<Entry> entries = ledger.readStream(STREAM, 0, 1000);
        assertThat(entries)
                .extracting(entry -> LedgerJson.MAPPER
                        .readValue(entry.payload(), EditionPublished.class)
                        .number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    private Written record(@Nullable Long seen, @Nullable String key, String request) {
        return recorder.record(context(seen, key), request, STREAM, "/api/figures/editions?year=2024", NUMBERED);
    }

    private static RequestContext context(@Nullable Long seen, @Nullable String key) {
        return new RequestContext("olga", "http", "correlation", "POST /api/figures/2024/editions", seen, key);
    }

    private static void assertRefused(int status, String saying, ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(ErrorResponseException.class, refused -> {
            assertThat(refused.getStatusCode().value()).isEqualTo(status);
            assertThat(refused.getBody().getDetail()).contains(saying).endsWith(".");
        });
    }
}

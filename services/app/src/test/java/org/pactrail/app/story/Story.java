package org.pactrail.app.story;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.RunningPactrail;

/** What an office lives through, the same on every ledger. A storage's test extends it and says where the ledger is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {
    private RunningPactrail pactrail;

    /** Starts Pactrail on a new ledger. */
    abstract RunningPactrail start(Path folder);

    @BeforeAll
    void startOnce(@TempDir Path folder) {
        pactrail = start(folder);
    }

    @AfterAll
    void stop() throws InterruptedException {
        pactrail.close();
    }

    @Nested
    class A_partnership extends PartnershipStory {
        A_partnership() {
            super(Office.of(pactrail));
        }
    }

    @Nested
    class A_dashboard extends DashboardStory {
        A_dashboard() {
            super(Office.of(pactrail));
        }
    }
}

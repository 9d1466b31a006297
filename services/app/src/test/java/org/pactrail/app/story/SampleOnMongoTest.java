package org.pactrail.app.story;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.mongo.WireServer;

/** On a ledger in MongoDB. */
class SampleOnMongoTest extends SampleStory {
    private final WireServer server;

    SampleOnMongoTest() throws IOException {
        server = WireServer.start();
    }

    @Override
    RunningPactrail start() {
        return RunningPactrail.withSampleOnMongo(server.uri("sample"));
    }

    @Override
    @AfterAll
    void stop() throws InterruptedException {
        super.stop();
        server.close();
    }
}

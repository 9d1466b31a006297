package org.pactrail.app.story;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.mongo.WireServer;

/** On a ledger in MongoDB. */
class StoryOnMongoTest extends Story {
    private final WireServer server;

    StoryOnMongoTest() throws IOException {
        server = WireServer.start();
    }

    @Override
    RunningPactrail start(Path folder) {
        return RunningPactrail.onMongo(server.uri("story"));
    }

    @Override
    @AfterAll
    void stop() throws InterruptedException {
        super.stop();
        server.close();
    }
}

package org.pactrail.console.peers;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one sentence, instead of a stack trace, about the setting that a console lacks. */
final class PeersMissingAnalyzer extends AbstractFailureAnalyzer<PeersMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PeersMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}

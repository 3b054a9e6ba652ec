package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** What Lambda says of a request that is none: what is logged of it is logged nowhere. */
final class SilentContext implements Context {
    private static final LambdaLogger NOBODY = new LambdaLogger() {
        @Override
        public void log(String message) {
            // Nobody reads it.
        }

        @Override
        public void log(byte[] message) {
            // Nobody reads it.
        }
    };

    @Override
    public String getAwsRequestId() {
        return "rehearsal";
    }

    @Override
    public String getLogGroupName() {
        return "rehearsal";
    }

    @Override
    public String getLogStreamName() {
        return "rehearsal";
    }

    @Override
    public String getFunctionName() {
        return "rehearsal";
    }

    @Override
    public String getFunctionVersion() {
        return "rehearsal";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "rehearsal";
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int getMemoryLimitInMB() {
        return Integer.MAX_VALUE;
    }

    @Override
    public LambdaLogger getLogger() {
        return NOBODY;
    }
}

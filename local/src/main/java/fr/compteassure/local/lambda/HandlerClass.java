package fr.compteassure.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.LambdaFunction;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** The class of a function, known to be one that can be run. */
final class HandlerClass {
    private final Constructor<? extends RequestStreamHandler> constructor;

    private HandlerClass(Constructor<? extends RequestStreamHandler> constructor) {
        this.constructor = constructor;
    }

    /**
     * Finds the class that a function names; nothing of it is run yet.
     *
     * @throws StartFailure when it is not there, or not a handler
     */
    static HandlerClass of(String file, LambdaFunction function) {
        String where = file + ": " + function.id() + ": ";
        String method = function.handler().substring(function.className().length());
        if (!method.isEmpty() && !method.equals("::handleRequest")) {
            throw new StartFailure(where + "Handler must name a class, or its method handleRequest");
        }
        Class<?> found = find(where, function.className());
        if (!RequestStreamHandler.class.isAssignableFrom(found) || Modifier.isAbstract(found.getModifiers())) {
            throw new StartFailure(where + "class " + found.getName() + " is not a RequestStreamHandler");
        }
        try {
            return new HandlerClass(found.asSubclass(RequestStreamHandler.class).getConstructor(Cloud.class));
        } catch (NoSuchMethodException e) {
            throw new StartFailure(where + "class " + found.getName() + " has no public constructor of a Cloud", e);
        }
    }

    private static Class<?> find(String where, String name) {
        try {
            return Class.forName(name, false, HandlerClass.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new StartFailure(where + "class " + name + " is not there", e);
        }
    }

    /** A new instance; what its constructor throws is thrown as it is. */
    RequestStreamHandler instance(Cloud cloud) throws Throwable {
        try {
            return constructor.newInstance(cloud);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package weighbridge.scenarios;

/** A program that is not ours and has no SDK: it speaks to the engine's monitor by itself. */
@FunctionalInterface
interface RawProgram {
    void run(Registrar registrar) throws Exception;
}

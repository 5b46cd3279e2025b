namespace Performix.OperatingCharacteristics;
internal static class SettleRun { public static void Write(Options options) => Console.WriteLine(options.Out); }

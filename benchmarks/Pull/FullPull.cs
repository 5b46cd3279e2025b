using System.Diagnostics;

namespace Performix.PullBenchmark;

/// <summary>Reads everything from nothing.</summary>
public static class FullPull
{
    private const double Megabyte = 1024 * 1024;

    public static async Task<Measured> MeasureAsync(Reader reader, OrgProcess org)
    {
        var before = (await org.CallsAsync()).Count;
        var watch = Stopwatch.StartNew();
        var facts = await reader.ReadAsync();
        watch.Stop();
        var peak = Peak();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(facts);
        var calls = (await org.CallsAsync()).Skip(before).ToList();
        return new Measured("full", calls.Count, watch.Elapsed.TotalSeconds, peak)
        {
            KeptMegabytes = kept / Megabyte,
            Jobs = calls.Count(call => call == "bulkCreate"),
        };
    }

    private static double Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / Megabyte;
    }
}

using System.Diagnostics;
using Performix.Analysis.Facts;

namespace Performix.PullBenchmark;

/// <summary>Measures one reading.</summary>
public static class Measure
{
    private const double Megabyte = 1024 * 1024;

    public static async Task<Measured> AsyncOf(string name, OrgProcess org, Func<Task<SalesFacts>> read)
    {
        var before = (await org.CallsAsync()).Count;
        var watch = Stopwatch.StartNew();
        var facts = await read();
        watch.Stop();
        var peak = Peak();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(facts);
        return new Measured(name, [.. (await org.CallsAsync()).Skip(before)], watch.Elapsed.TotalSeconds, peak)
        {
            KeptMegabytes = kept / Megabyte,
        };
    }

    private static double Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / Megabyte;
    }
}

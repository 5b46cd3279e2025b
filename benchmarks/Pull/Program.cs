using Performix.PullBenchmark;

// The org in a process of its own: its memory is not the reader's.
var options = Options.Parse(args);
if (options.IsOrg)
{
    await OrgProcess.ServeAsync(options);
    return;
}

await using var org = await OrgProcess.StartAsync(options);
using var reader = new Reader(org.Address);
Measured[] measured = [await FullPull.MeasureAsync(reader, org)];
var report = Report.Render(options, org.Address, measured);
await File.WriteAllTextAsync(options.Out, report);
Console.Write(report);

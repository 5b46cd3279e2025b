using Performix.PullBenchmark;

// The org in a process of its own: its memory is not the reader's.
var options = Options.Parse(args);
if (options.IsOrg)
{
    await OrgProcess.ServeAsync(options);
    return;
}

File.Delete(options.Store);
File.Delete(Path.ChangeExtension(options.Store, ".rest.db"));
await using var org = await OrgProcess.StartAsync(options);
using var reader = new Reader(org.Address, options, isBulk: true);
await org.SetClockAsync(-Increment.Since);
var full = await Measure.AsyncOf("full", org, reader.CatchUpAsync);
await org.SetClockAsync(TimeSpan.Zero);
await Increment.MakeAsync(org);
var increment = await Measure.AsyncOf("increment of 1 %", org, reader.CatchUpAsync);
var changed = ChangedRows.In(options.Store);

// Last: the peak is that of the process until then.
using var queries = new Reader(org.Address, options, isBulk: false);
var byQueries = await Measure.AsyncOf("full by queries alone", org, queries.CatchUpAsync);
var report = Report.Render(options, org.Address, new Readings(full, increment, byQueries) { Changed = changed });
await File.WriteAllTextAsync(options.Out, report);
Console.Write(report);

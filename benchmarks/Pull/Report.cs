using System.Globalization;
using System.Text;

namespace Performix.PullBenchmark;

/// <summary>The table that is committed.</summary>
public static class Report
{
    /// <summary>What the reading process may hold, at any org.</summary>
    private const double MostMegabytes = 400;

    /// <summary>The share of the full reading's calls that an increment was to cost.</summary>
    private const double MostShare = 0.05;

    public static string Render(Options options, OrgAddress org, Readings readings)
    {
        var text = new StringBuilder();
        Line(text, $"# Reading a large org");
        Line(text, $"");
        Line(text, $"A local org in a process of its own, read over HTTP with the product's settings by another one.");
        Line(text, $"Peak memory is the working set of the reading process, runtime and all.");
        Line(text, $"Asked: under {MostMegabytes:0} MB. Seconds are those of one machine and of an org that answers");
        Line(text, $"at once: only their order tells.");
        Line(text, $"Made by `dotnet run -c Release --project benchmarks/Pull`.");
        Line(text, $"");
        Line(text, $"The increment is read by the same process, as the worker does it, after the org's clock has");
        Line(text, $"gone on by a day, with the tasks and events of that day, and rows written again as said below.");
        Line(text, $"Asked: under {MostShare:P0} of the calls of the full reading.");
        Line(text, $"");
        Size(text, options, org);
        Calls(text, readings);
        Changed(text, readings.Changed);
        Why(text, readings.Increment);
        return text.ToString();
    }

    private static void Size(StringBuilder text, Options options, OrgAddress org)
    {
        Line(text, $"| in the org | rows |");
        Line(text, $"| --- | ---: |");
        Line(text, $"| reps | {options.Reps:N0} |");
        Line(text, $"| closed quarters | {options.Quarters:N0} |");
        Line(text, $"| tasks and events, counted by the org | {org.Activities:N0} |");
        Line(text, $"| opportunities | {org.Opportunities:N0} |");
        Line(text, $"| accounts | {org.Accounts:N0} |");
        Line(text, $"| leads | {org.Leads:N0} |");
        Line(text, $"");
    }

    private static void Calls(StringBuilder text, Readings readings)
    {
        Line(text, $"| reading | calls | bulk jobs | seconds | peak MB | MB kept | under {MostMegabytes:0} MB |");
        Line(text, $"| --- | ---: | ---: | ---: | ---: | ---: | --- |");
        foreach (var one in readings.All)
        {
            var verdict = one.PeakMegabytes < MostMegabytes ? "yes" : "no";
            var taken = FormattableString.Invariant($"{one.Calls.Count:N0} | {one.Jobs:N0} | {one.Seconds:0.0}");
            Line(text, $"| {one.Name} | {taken} | {one.PeakMegabytes:0} | {one.KeptMegabytes:0} | {verdict} |");
        }

        Line(text, $"");
        Line(text, $"| the increment's calls | of the full reading's | under {MostShare:P0} |");
        Line(text, $"| --- | ---: | --- |");
        Share(text, readings, readings.Full);
        Share(text, readings, readings.ByQueries);
        Line(text, $"");
    }

    private static void Share(StringBuilder text, Readings readings, Measured full)
    {
        var share = readings.ShareOf(full);
        var isUnder = share < MostShare ? "yes" : "no";
        Line(text, $"| {full.Name} | {share:P1} | {isUnder} |");
    }

    private static void Changed(StringBuilder text, IReadOnlyList<ChangedRows> changed)
    {
        Line(text, $"| the increment brought | rows | of all that are read |");
        Line(text, $"| --- | ---: | ---: |");
        foreach (var one in changed)
        {
            Line(text, $"| {one.Name} | {one.Changed:N0} | {one.Share:P1} |");
        }

        Line(text, $"");
    }

    /// <summary>Where the calls of an increment go.</summary>
    private static void Why(StringBuilder text, Measured increment)
    {
        Line(text, $"An increment has the same facts as a full reading, so it asks each object once at least, of");
        Line(text, $"tasks and events first which quarters changed. Why no fewer calls will do is in");
        Line(text, $"`docs/decisions/0010-an-increment-asks-every-object.md`. Of what was asked in the increment:");
        Line(text, $"");
        Line(text, $"| asked | calls |");
        Line(text, $"| --- | ---: |");
        foreach (var one in increment.Calls.CountBy(call => call.ObjectName ?? call.Operation).OrderBy(one => one.Key))
        {
            Line(text, $"| {one.Key} | {one.Value} |");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}

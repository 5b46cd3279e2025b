using System.Globalization;
using System.Text;

namespace Performix.AnswersBenchmark;

/// <summary>The figures as Markdown.</summary>
public static class Report
{
    public static string Render(Options options, IReadOnlyList<(string Load, IReadOnlyList<Asked> Asked)> loads)
    {
        var bare = Quantile([.. loads[0].Asked.Select(a => a.Ms)], 0.99);
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"""
            # From a command to its answer

            The bot in this process, the local org and workspace in another, a snapshot of {options.Reps:N0} reps, real
            WebSockets and HTTP between them; milliseconds from the command to its acknowledgement, and to the answer
            itself where that follows, by the workspace's clock. Asked: acknowledged within 300 ms (p99) with 50 people
            at once, answered within 1 s; the last column counts those. The machine has few cores and others work on
            it: the ratio to the bare command under the same load tells more than the figure.
            Made by `dotnet run -c Release --project benchmarks/Answers`; {Busy()}.

            {Head("load")}
            """);
        foreach (var (load, asked) in loads)
        {
            text.AppendLine(Row(load, asked, bare));
        }

        text.AppendLine().AppendLine("The last load by command:").AppendLine()
            .AppendLine(Head("command"));
        foreach (var word in loads[^1].Asked.GroupBy(a => a.Word).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.AppendLine(Row($"`{word.Key}`", [.. word], bare));
        }

        return text.ToString();
    }

    private static string Head(string first) => $"""
        | {first} | questions | ack p50 ms | p99 | most | p99 to the bare command's | answer p99 ms | most | in 1 s |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """;

    private static string Row(string name, IReadOnlyList<Asked> asked, long bare)
    {
        var (ack, answer) = (asked.Select(a => a.Ms).ToArray(), asked.Select(a => a.AnsweredMs).ToArray());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {asked.Count:N0} | {Quantile(ack, 0.5)} | {Quantile(ack, 0.99)} | {Quantile(ack, 1)} | "
                + $"{(double)Quantile(ack, 0.99) / Math.Max(1, bare):0.0} | {Quantile(answer, 0.99)} | "
                + $"{Quantile(answer, 1)} | {answer.Count(ms => ms < 1000):N0} |");
    }

    /// <summary>How busy the machine is, where it says so.</summary>
    private static string Busy() => File.Exists("/proc/loadavg")
        ? $"load of the machine at the end {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on "
            + $"{Environment.ProcessorCount} cores"
        : "";

    /// <summary>The smallest figure that this share of all does not exceed.</summary>
    private static long Quantile(IReadOnlyList<long> all, double share)
    {
        var sorted = all.Order().ToArray();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}

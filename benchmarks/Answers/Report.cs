using System.Globalization;
using System.Text;

namespace Performix.AnswersBenchmark;

/// <summary>The figures as Markdown.</summary>
public static class Report
{
    public static string Render(Options options, IReadOnlyList<(string Load, IReadOnlyList<Asked> Asked)> loads)
    {
        var bare = Quantile(loads[0].Asked, 0.99);
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"""
            # From a command to its answer

            The bot in this process, the local org and workspace in another, a snapshot of {options.Reps:N0} reps, real
            WebSockets and HTTP between them; milliseconds from the command to its acknowledgement by the workspace's
            clock, which carries the answer or comes after it. "Answered" counts answers that were there with the
            acknowledgement rather than announced. Asked: p99 under 300 ms with 50 people at once, the answer within
            1 s. The machine has few cores and others work on it: the ratio to the bare command under the same load
            tells more than the figure.
            Made by `dotnet run -c Release --project benchmarks/Answers`.

            | load | questions | p50 ms | p99 ms | most ms | p99 to the bare command's | answered |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var (load, asked) in loads)
        {
            text.AppendLine(Row(load, asked, bare));
        }

        text.AppendLine().AppendLine("The last load by command:").AppendLine()
            .AppendLine("| command | questions | p50 ms | p99 ms | most ms | p99 to the bare command's | answered |")
            .AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var word in loads[^1].Asked.GroupBy(a => a.Word).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.AppendLine(Row($"`{word.Key}`", [.. word], bare));
        }

        return text.ToString();
    }

    private static string Row(string name, IReadOnlyList<Asked> asked, long bare) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {asked.Count:N0} | {Quantile(asked, 0.5)} | {Quantile(asked, 0.99)} | {Quantile(asked, 1)} | "
            + $"{(double)Quantile(asked, 0.99) / Math.Max(1, bare):0.0} | {asked.Count(a => a.IsAnswered):N0} |");

    /// <summary>The smallest figure that this share of all does not exceed.</summary>
    private static long Quantile(IReadOnlyList<Asked> asked, double share)
    {
        var sorted = asked.Select(a => a.Ms).Order().ToArray();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}

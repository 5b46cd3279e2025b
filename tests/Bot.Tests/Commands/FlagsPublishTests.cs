using System.Text.Json;
using Performix.Bot.Commands;
using Performix.Bot.Commands.Flags;
#if CHECKS
using Performix.Tests.Support.Attack;
#endif

namespace Performix.Bot.Tests.Commands;

public sealed class FlagsPublishTests
{
    private const string Eight = """{"id":"A","members":["a1","a2","a3","a4","a5","a6","a7","a8"]}""";

    [Fact]
    public async Task A_cell_of_K_is_answered_with_a_range()
    {
        var shell = await RunAsync($$$"""{"cells":[{{{Eight}}}],"answers":{"a1":"bad"},"period":"2026-Q3"}""");

        Assert.Equal((ExitCode.Done, ""), (shell.Code, shell.Error));
        Assert.Matches(
            """^{"cells":\[{"id":"A","n":8,"lo":(0,"hi":3,"text":"fewer than 4"|4,"hi":8,"text":"4 or more")}\]""",
            shell.Output);
    }

    [Fact]
    public async Task Small_cells_are_merged_and_the_answer_says_which()
    {
        var shell = await RunAsync($$$"""
            {"cells":[{"id":"C","members":["c1"]},{{{Eight}}},{"id":"B","members":["b1"]}],"answers":{}}
            """.Trim());

        var answer = JsonDocument.Parse(shell.Output).RootElement;
        Assert.Equal("""[{"id":"A+B+C","of":["A","B","C"]}]""", answer.GetProperty("merged").GetRawText());
        Assert.Equal(10, answer.GetProperty("cells")[0].GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task An_organisation_below_K_is_closed()
    {
        var shell = await RunAsync(
            """{"cells":[{"id":"B","members":["b1","b2"]},{"id":"A","members":[]}],"answers":{}}""");

        Assert.Equal("""{"cells":[],"merged":[],"closed":["A","B"]}""", shell.Output.Trim());
    }

    [Fact]
    public async Task A_smaller_K_has_bands_of_three()
    {
        const string Six = """{"id":"A","members":["a1","a2","a3","a4","a5","a6"]}""";

        var shell = await RunAsync($$$"""{"cells":[{{{Six}}}],"answers":{},"k":6}""");

        Assert.Matches("fewer than 3|3 or more", shell.Output);
    }

    [Theory]
    [InlineData("nonsense", "(line)")]
    [InlineData("[]", "(line)")]
    [InlineData("""{"answers":{}}""", "cells")]
    [InlineData("""{"cells":{},"answers":{}}""", "cells")]
    [InlineData("""{"cells":[]}""", "answers")]
    [InlineData("""{"cells":[{"members":[]}],"answers":{}}""", "cells[0].id")]
    [InlineData("""{"cells":[{"id":"","members":[]}],"answers":{}}""", "cells[0].id")]
    [InlineData("""{"cells":[{"id":"A","members":[""]}],"answers":{}}""", "cells[0].members[0]")]
    [InlineData("""{"cells":[{"id":"A"}],"answers":{}}""", "cells[0].members")]
    [InlineData("""{"cells":[{"id":"A","members":["a",7]}],"answers":{}}""", "cells[0].members[1]")]
    [InlineData(
        """{"cells":[{"id":"A","members":["a"]},{"id":"B","members":["a"]}],"answers":{}}""", "cells[1].members")]
    [InlineData("""{"cells":[{"id":"A","members":[]},{"id":"A","members":[]}],"answers":{}}""", "cells[1].id")]
    [InlineData("""{"cells":[],"answers":{"a":"yes"}}""", "answers.a")]
    [InlineData("""{"cells":[],"answers":{},"noise":0}""", "noise")]
    [InlineData("""{"cells":[],"answers":{},"period":"summer"}""", "period")]
    [InlineData("""{"cells":[],"answers":{},"k":5}""", "k")]
    [InlineData("""{"cells":[],"answers":{},"filter":"north"}""", "filter")]
    [InlineData("""{"cells":[{"id":"\ud800","members":[]}],"answers":{}}""", "(line)")]
    [InlineData("""{"cells":[["a"]],"answers":{}}""", "cells[0]")]
    [InlineData("""{"cells":[{"id":"A","members":[],"cells":[]}],"answers":{}}""", "cells[0].cells")]
    [InlineData("""{"cells":[],"answers":{"a":"bad","a":"none"}}""", "(line)")]
    [InlineData("""{"cells":[],"answers":{}} {}""", "(line)")]
    [InlineData("""{"cells":[""", "(line)")]
    public async Task A_bad_line_is_65_and_named_by_line_and_field_while_others_are_answered(string line, string field)
    {
        var shell = await RunAsync("""{"cells":[],"answers":{}}""", line, """{"cells":[],"answers":{}}""");

        var lines = shell.Output.Trim().Split('\n');
        var error = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal((ExitCode.InputUnusable, 3), (shell.Code, lines.Length));
        Assert.Equal((2, field), (error.GetProperty("line").GetInt32(), error.GetProperty("field").GetString()));
        Assert.StartsWith($"line 2, {field}: ", shell.Error, StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[2]);
    }

    [Fact]
    public async Task A_byte_order_mark_and_line_ends_of_Windows_are_read()
    {
        const string Line = """{"cells":[],"answers":{},"noise":true}""";

        var shell = await RunAsync($"\uFEFF{Line}\r\n\r", Line);

        Assert.Equal((ExitCode.Done, ""), (shell.Code, shell.Error));
        Assert.Equal(2, shell.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>The product names periods of so many days by their first day.</summary>
    [Theory]
    [InlineData("2026-Q3")]
    [InlineData("2026-07-01")]
    public async Task A_period_is_named_as_the_product_names_it(string period)
    {
        var shell = await RunAsync($$"""{"cells":[],"answers":{},"period":"{{period}}"}""");

        Assert.Equal(ExitCode.Done, shell.Code);
    }

    [Fact]
    public async Task An_answer_of_somebody_in_no_cell_moves_nothing()
    {
        var strangers = string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"x{i}\":\"bad\""));
        var lines = Enumerable.Repeat($$$"""{"cells":[{{{Eight}}}],"answers":{ {{{strangers}}} }}""", 40);

        var shell = await RunAsync([.. lines]);

        // Counted, 500 would show as 4 or more each time; noise alone does that to 0 in 1 of 75.
        Assert.True(shell.Output.Split("fewer than 4").Length > 30, shell.Output);
    }

    [Fact]
    public async Task Two_published_cells_never_share_an_id()
    {
        var both = Eight.Replace("\"A\"", "\"B+C\"", StringComparison.Ordinal);

        var shell = await RunAsync($$$"""
            {"cells":[{{{both}}},{"id":"B","members":["b1","b2","b3","b4"]},{"id":"C","members":["c1","c2","c3","c4"]}],
            """.Trim() + "\"answers\":{}}");

        Assert.Equal(ExitCode.InputUnusable, shell.Code);
        Assert.StartsWith("line 1, cells: two published cells", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_stdin_the_call_is_64()
    {
        var shell = await Shell.RunAsync("flags", "publish");

        Assert.Equal(ExitCode.Usage, shell.Code);
        Assert.Contains("--stdin", shell.Error, StringComparison.Ordinal);
    }

#if CHECKS
    /// <summary>Every world of 6 to 12 people, in one given cell or in two, through the command itself.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task A25_published_lines_prove_nothing_in_any_world(int people)
    {
        foreach (var (k, second) in
            from k in new[] { 6, 7, 8 }
            where people >= k
            from second in new[] { 0, 1, people / 2 }
            select (k, second))
        {
            var published = await RunAsync(
                [.. Enumerable.Range(0, 1 << people).Select(world => World(people, second, world, k))]);

            var lines = published.Output.Split('\n');
            Assert.Equal(ExitCode.Done, published.Code);
            Assert.Empty(ExhaustiveAttacker.Proven(people, world => lines[world]));
        }
    }

    private static string World(int people, int second, int world, int k)
    {
        string[] members = [.. Enumerable.Range(0, people).Select(i => $"\"p{i}\"")];
        var answers = members.Where((_, i) => (world >> i & 1) == 1).Select(m => $"{m}:\"bad\"");
        return $$"""
            {"cells":[{"id":"A","members":[{{string.Join(',', members[second..])}}]},
            {"id":"B","members":[{{string.Join(',', members[..second])}}]}],
            "answers":{ {{string.Join(',', answers)}} },"noise":false,"k":{{k}}}
            """.ReplaceLineEndings("");
    }

    [Fact]
    public async Task Without_noise_the_count_decides()
    {
        var shell = await RunAsync($$$"""
            {"cells":[{{{Eight}}}],"answers":{"a1":"bad","a2":"bad","a3":"bad","a4":"bad"},"noise":false}
            """.Trim());

        Assert.Equal((ExitCode.Done, ""), (shell.Code, shell.Error));
        Assert.Contains("4 or more", shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_keeps_what_a_viewer_was_shown()
    {
        var ledger = new Performix.Bot.Slack.FlagLedger(
            Microsoft.Extensions.Options.Options.Create(new Performix.Bot.Slack.SlackOptions()));

        ledger.Shown(new("U1", new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero), ["a", "b"], 2, "fewer than 4")
        {
            Range = (0, 3),
        });

        Assert.Equal(
            """
            {"viewer":"U1","at":"2026-10-01T09:00:00+00:00","members":["a","b"],"n":2,"range":[0,3],"count":null,
            """ + "\"text\":\"fewer than 4\"}",
            Assert.Single(ledger.Lines));
    }
#else
    [Fact]
    public async Task This_build_refuses_to_leave_the_noise_out()
    {
        var shell = await RunAsync($$$"""{"cells":[{{{Eight}}}],"answers":{},"noise":false}""");

        Assert.Equal(ExitCode.InputUnusable, shell.Code);
        Assert.StartsWith("line 1, noise: this build always blurs", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void This_build_has_no_code_that_leaves_the_noise_out_and_keeps_no_ledger()
    {
        var names = new[] { typeof(CommandLine).Assembly, typeof(Performix.Analysis.Protection.Publication).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMembers(
                System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
                | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Instance
                | System.Reflection.BindingFlags.DeclaredOnly))
            .Select(m => m.Name);

        Assert.DoesNotContain(names, n => n.Contains("WithoutNoise", StringComparison.Ordinal));
        Assert.Empty(typeof(Performix.Bot.Slack.FlagLedger).GetFields(
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance));
    }
#endif

    private static async Task<Shell> RunAsync(params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new PublishLines(input, output, error).RunAsync(CancellationToken.None);
        return new Shell(code, output.ToString(), error.ToString());
    }
}

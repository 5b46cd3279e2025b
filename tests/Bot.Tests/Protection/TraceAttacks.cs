using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Protection;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using Performix.Tests.Support;
using SlackNet.Interaction;

namespace Performix.Bot.Tests.Protection;

/// <summary>Attacks of privacy.md on logs, traces, metrics and stored rows. Alone, since listeners hear the whole
/// process.</summary>
[Collection(nameof(Alone))]
public sealed class TraceAttacks
{
    private const string Who = "A3";

    [Fact]
    public async Task B6_no_log_trace_or_metric_holds_who_or_what()
    {
        await using var stage = await FlagStage.OpenAsync();
        using var heard = new Heard();
        var before = stage.Log.Lines.Count;

        await UseAsync(stage);
        await stage.MinuteAsync(2);

        Assert.Empty(Canaries.In(stage.Log.Lines.Skip(before)));
        Assert.Empty(Canaries.In(heard.Lines));
        Assert.NotEmpty(heard.Lines);
    }

    [Fact]
    public async Task B6_a_fault_while_answering_is_one_line_without_anything_of_it()
    {
        await using var stage = await FlagStage.OpenAsync();
        var boundary = stage.Services.GetRequiredService<InteractionBoundary>();
        var before = stage.Log.Lines.Count;

        var response = await boundary.SubmitUnseenAsync(Submission(), _ => throw Fault(), default);

        var line = Assert.Single(stage.Log.Lines.Skip(before));
        Assert.Contains("An interaction failed; nothing of it is kept", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.IsType<PushViewResponse>(response);
    }

    [Fact]
    public async Task Seeded_a_logged_payload_would_be_found()
    {
        await using var stage = await FlagStage.OpenAsync();
        var boundary = stage.Services.GetRequiredService<InteractionBoundary>();

        await boundary.SubmitAsync(Submission(), _ => throw Fault(), default);

        Assert.NotEmpty(Canaries.In(stage.Log.Lines));
    }

    [Theory]
    [InlineData("user=U0A3")]
    [InlineData("{\"value\":\"CompetitorLockIn\"}")]
    [InlineData("VTBBMw==")]
    [InlineData("canary-a3%40acme.example")]
    [InlineData("553041330a")]
    public void Seeded_a_canary_is_found_in_every_dress(string line) => Assert.NotEmpty(Canaries.In([line]));

    [Fact]
    public async Task B7_fifty_flags_measure_like_fifty_withdrawals()
    {
        var flags = await MeasuredAsync(nameof(PatchAnswer.Bad));

        Assert.Equal(await MeasuredAsync(nameof(PatchAnswer.None)), flags);
    }

    [Fact]
    public async Task B7_no_series_is_made_by_answering()
    {
        await using var stage = await FlagStage.OpenAsync();
        using var heard = new Heard();
        await stage.AskAsync(Who, "me");
        var idle = heard.Series.Keys.ToHashSet();

        await UseAsync(stage);
        await stage.MinuteAsync();

        Assert.DoesNotContain(
            heard.Series.Keys.Except(idle), series => !series.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Seeded_a_row_for_each_flag_would_change_the_number_of_rows()
    {
        await using var stage = await FlagStage.OpenAsync();
        var before = Rows(stage);

        foreach (var who in FlagOrg.TeamA)
        {
            await stage.SubmitAsync(who, nameof(PatchAnswer.Bad));
        }

        await stage.MinuteAsync(2);
        var after = Rows(stage);
        var row = new Document("flag", "A1", "bad", "");
        await stage.Services.GetRequiredService<IDocuments>().PutIfUnchangedAsync(row, null, default);

        Assert.Equal(before, after);
        Assert.NotEqual(after, Rows(stage));
    }

    private static async Task UseAsync(FlagStage stage)
    {
        await stage.SubmitAsync(Who, nameof(PatchAnswer.Bad), nameof(FlagReason.CompetitorLockIn));
        await stage.SubmitAsync(Who, "Worst", nameof(FlagReason.CompetitorLockIn));
        await stage.SubmitAsync("GUES", nameof(PatchAnswer.Bad), nameof(FlagReason.CompetitorLockIn));
    }

    private static async Task<string> MeasuredAsync(string answer)
    {
        await using var stage = await FlagStage.OpenAsync();
        await stage.SubmitAsync(Who, nameof(PatchAnswer.None));
        using var heard = new Heard();
        for (var time = 0; time < 50; time++)
        {
            await stage.SubmitAsync(Who, answer);
        }

        return string.Join('\n', heard.Series.OrderBy(s => s.Key, StringComparer.Ordinal)
            .Where(s => s.Key.StartsWith("System.Net.Http", StringComparison.Ordinal))
            .Select(s => $"{s.Key}: {s.Value}"));
    }

    private static ViewSubmission Submission() => Forms.Of(
        Who, FlagOrg.Period, nameof(PatchAnswer.Bad), nameof(FlagReason.CompetitorLockIn));

    private static InvalidOperationException Fault() =>
        new($"{FlagOrg.SlackId(Who)} sent {nameof(FlagReason.CompetitorLockIn)}");

    private static string Rows(FlagStage stage)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(stage.Folder, "x.db")}");
        database.Open();
        var counts = new StringBuilder();
        foreach (var table in Column(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            var count = Column(database, $"SELECT count(*) FROM \"{table}\"")[0];
            counts.Append(table).Append(' ').Append(count).Append('\n');
        }

        return counts.ToString();
    }

    private static List<string> Column(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add($"{reader.GetValue(0)}");
        }

        return values;
    }
}

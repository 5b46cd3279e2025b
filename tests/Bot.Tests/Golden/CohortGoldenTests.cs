using Performix.Bot.Access;
using Performix.Bot.Features.Activity;
using Performix.Bot.Features.Fit;
using Performix.Bot.Features.Patch;
using Performix.Bot.Features.Swap;
using Performix.Bot.Features.Tail;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using SlackNet;

namespace Performix.Bot.Tests.Golden;

/// <summary>Every command on a cohort, on every scene.</summary>
public sealed class CohortGoldenTests
{
    private static readonly string[] Scenery =
        ["rich", "twelve-reps", "quota-less", "stale", "refused", "empty-org", "hostile"];

    private static readonly RunRecord Failed = new()
    {
        StartedAt = Sample.AsOf.AddDays(1),
        EndedAt = Sample.AsOf.AddDays(1),
        Outcome = RunOutcome.Failed,
        Fault = "Salesforce refused a query",
    };

    private static readonly Subjects Anyone = new(new Identity(null!, null!, null!, null!)); // Words only: not asked.

    private static readonly Dictionary<string, (ICommand Command, string Text)> Commands = new()
    {
        ["patch"] = (new PatchHandler(Anyone), "patch \"Ada Lovelace\""),
        ["fit"] = (new FitHandler(), "fit"),
        ["activity"] = (new ActivityHandler(), "activity"),
        ["swap"] = (new SwapHandler(Anyone), "swap"),
        ["swap-pair"] = (new SwapHandler(Anyone), "swap \"Ada Lovelace\" \"Bo Diddley\""),
        ["tail"] = (new TailHandler(), "tail"),
    };

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var (word, scene) in Commands.Keys.SelectMany(word => Scenery.Select(scene => (word, scene))))
        {
            all.Add(word, scene);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Answers(string word, string scene)
    {
        var (command, text) = Commands[word];
        var reader = scene switch
        {
            "refused" => Asked.Seller,
            "hostile" => Hostile(),
            _ => Asked.Manager,
        };
        var asked = scene switch
        {
            "refused" => text.Replace("Ada Lovelace", "Bo Diddley", StringComparison.Ordinal),
            "hostile" => text.Replace("Ada Lovelace", "R1", StringComparison.Ordinal)
                .Replace("Bo Diddley", "R2", StringComparison.Ordinal),
            _ => text,
        };
        var question = Asked.By(reader, asked, Scenes.Named(scene)) with { LastRun = scene == "stale" ? Failed : null };

        Slate.Matches(await SaidAsync(question, command), $"{word}-{scene}");
    }

    [Theory]
    [InlineData("fit")]
    [InlineData("activity")]
    [InlineData("swap")]
    [InlineData("tail")]
    public async Task A_leader_reads_no_name(string word)
    {
        var (command, text) = Commands[word];

        var answer = await SaidAsync(Asked.By(Asked.Leader, text, Scenes.SixPatches), command);

        Assert.Empty(answer.Shown);
        Slate.Matches(answer, $"{word}-leader");
    }

    [Fact]
    public async Task A_leader_is_not_told_of_the_bands_of_two_patches() => Slate.Matches(
        await SaidAsync(Asked.By(Asked.Leader, "fit", Scenes.Rich), Commands["fit"].Command), "fit-few-patches");

    [Fact]
    public async Task A_rep_reads_the_own_patch_without_how_few_predecessors_did()
    {
        var answer = await SaidAsync(Asked.By(Asked.Seller, "patch", Scenes.Rich), Commands["patch"].Command);

        Assert.Equal("R1", Assert.Single(answer.Shown).SubjectId);
        Slate.Matches(answer, "patch-self");
    }

    [Fact]
    public async Task One_period_is_shown_beside_the_verdict_of_all()
    {
        var records = Enumerable.Range(0, 6)
            .SelectMany(n => Scenes.Rich.Records.Select(r => r with { RepId = $"{r.RepId}-{n}" }));
        var snapshot = Scenes.Rich with { Records = [.. records] };

        Slate.Matches(
            await SaidAsync(Asked.By(Asked.Manager, "tail last", snapshot), Commands["tail"].Command), "tail-last");
    }

    [Theory]
    [InlineData("tail 1999-Q1", "At hand are 2024-Q4, 2025-Q1, 2025-Q2, 2025-Q3")]
    [InlineData("tail AE Mid-Merket", "Did you mean AE · Mid-Market?")]
    [InlineData("tail 2025-Q2", "not shown, since fewer than 5 reps count")]
    [InlineData("swap \"Ada Lovelace\"", "A swap takes two of your reps")]
    [InlineData("swap \"Ada Lovelace\" \"Someone Else\"", Refusals.NoSuchRep)]
    public async Task What_cannot_be_answered_says_what_can(string text, string expected)
    {
        var answer = await SaidAsync(Asked.By(Asked.Manager, text, Scenes.Rich), Commands[text.Split(' ')[0]].Command);

        Assert.Contains(expected, string.Join('\n', answer.Blocks.OfType<SlackNet.Blocks.SectionBlock>()
            .Select(b => b.Text.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Small_cohorts_take_the_next_one_with_them()
    {
        var cohorts = new[] { 3, 6, 9 }.Select(n => Sample.Cohort with
        {
            Name = $"n{n}",
            RepCount = n,
            Attainment = Sample.Cohort.Attainment! with { N = n }, // The sample has one.
        }).ToArray();

        var diagnosis = Sample.Org with { Cohorts = cohorts };

        Assert.Equal(["n9"], ReadableCohorts.Showable(diagnosis).Select(c => c.Name));
        Slate.Matches(CohortsView.Render(diagnosis, Asked.Leader), "tail-cohorts");
    }

    [Fact]
    public void Own_reps_are_listed_on_the_press_of_a_button_and_audited()
    {
        var answer = SeeRepsHandler.Answered(Asked.By(Asked.Manager, "tail", Scenes.Rich));

        Assert.Equal(["R1", "R2"], answer.Shown.Select(g => g.SubjectId));
        Slate.Matches(answer, "tail-reps");
    }

    [Fact]
    public void What_is_shared_names_who_shared_and_no_rep()
    {
        var shared = SharedView.Render(Sample.Read(Scenes.Cohort, "Ada Lovelace"), "Mona <!here> Lisa");

        Slate.Matches(shared, "tail-shared");
    }

    [Fact]
    public void A_patch_that_two_reps_hold_is_one_patch()
    {
        var reading = FitReading.Of(Asked.By(Asked.Manager, "fit", Scenes.Rich), Scenes.Cohort);

        var shared = reading with { Own = [.. reading.Own, reading.Own[0] with { RepId = "R9" }] };

        Assert.Equal(FitWords.Headline(reading), FitWords.Headline(shared));
        Assert.Equal(FitWords.Scope(reading), FitWords.Scope(shared));
    }

    [Fact]
    public void Simulate_says_what_to_ask() =>
        Slate.Matches(SimulateHandler.Next("AE · EMEA", hasReports: true), "tail-simulate");

    [Fact]
    public void Why_of_each_opens_how_it_was_made()
    {
        Slate.Matches(Opened(PatchWhy.Button, "R1"), "patch-why");
        Slate.Matches(Opened(FitWhy.Button), "fit-why");
        Slate.Matches(Opened(ActivityWhy.Button), "activity-why");
        Slate.Matches(Opened(SwapWhy.Button), "swap-why");
    }

    [Fact]
    public void Why_of_somebody_elses_patch_card_opens_nothing()
    {
        var opening = PatchWhy.Button.Open(Asked.By(Asked.Seller, "why R2", Scenes.Rich));

        Assert.Null(opening.View);
        Assert.True(opening.Answer.IsRefusal);
    }

    private static ModalViewDefinition Opened(Why why, string value = "") =>
        why.Open(Asked.By(Asked.Manager, "why " + value, Scenes.Rich)).View!; // The manager may read it.

    /// <summary>What the front desk makes of it: the role first, the age last.</summary>
    private static async Task<Answer> SaidAsync(Question question, ICommand command) =>
        question.Reader.Is(command.For)
            ? Freshness.Noted(question, await command.AnswerAsync(question, CancellationToken.None))
            : Refusals.Role();

    private static Reader Hostile()
    {
        var tree = new OrgTree(Asked.Tree.Everybody.Select(p => p with
        {
            Name = p.Id == "R1" ? "<@U1|boss> & <https://evil.example|click>" : "Eve\n\u202e`rm` *bold*",
        }));
        return Asked.Manager with { Tree = tree, Below = tree.Below("M1").ToDictionary(p => p.Id) };
    }
}

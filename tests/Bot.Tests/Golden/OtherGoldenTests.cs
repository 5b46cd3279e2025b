using Performix.Analysis.Facts;
using Performix.Bot.Access;
using Performix.Bot.Features.Help;
using Performix.Bot.Features.Status;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Socket;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Golden;

public sealed class OtherGoldenTests
{
    private static readonly RunRecord Run = new()
    {
        StartedAt = Sample.AsOf,
        EndedAt = Sample.AsOf.AddMinutes(3),
        Outcome = RunOutcome.Complete,
        NextAt = Sample.AsOf.AddDays(1),
    };

    private static readonly SlackHealth Up =
        new(2, 2, Sample.AsOf.AddHours(2), Sample.AsOf.AddHours(29), null, null, "", 0)
        {
            UpSince = Sample.AsOf.AddHours(2),
        };

    private static readonly SlackHealth Short = Up with
    {
        Open = 1,
        UpSince = null,
        ShortSince = Sample.AsOf.AddHours(28),
        LastFault = "no_hello",
        LastFaultAt = Sample.AsOf.AddHours(28),
        Restarts = 3,
    };

    [Fact]
    public void Status_after_a_complete_read() => Slate.Matches(
        StatusView.Render(
            Sample.Org with { Missing = [new Missing("Task", "not permitted", ["activity against patch"])] },
            Run,
            Up,
            Sample.AsOf.AddHours(30)),
        "status-fresh");

    [Fact]
    public void Status_after_a_failed_read() => Slate.Matches(
        StatusView.Render(Sample.Org, Run with
        {
            Outcome = RunOutcome.Failed,
            Fault = "Salesforce refused a query of Opportunity (INVALID_FIELD: No such column 'Amount__c'). The "
                + "mapping names a field that the run-as user cannot see: grant it or change the mapping.",
        }, Short, Sample.AsOf.AddDays(4)),
        "status-failed");

    [Fact]
    public void Status_before_the_first_read() => Slate.Matches(
        StatusView.Render(
            null, null, Up with { Open = 0, UpSince = null, DownSince = Sample.AsOf }, Sample.AsOf), "status-none");

    [Fact]
    public async Task Help_with_a_word_that_was_meant() => Slate.Matches(
        await new HelpHandler([new Spoken("tail"), new Spoken("status")]).AnswerAsync(
            Asked.By(Asked.Manager, "tial <!here>`"), CancellationToken.None),
        "help-unknown");

    private sealed class Spoken(string word) : ICommand
    {
        public string Word => word;

        public string Usage => $"`{word}`: what it says";

        public Audience For => Audience.Known;

        public bool NeedsDiagnosis => false;

        public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
            Task.FromResult(Answer.Of(word));
    }
}

using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Digest;

/// <summary><c>/performix digest</c>: what the next digest will say, for leaders and admins at any time.</summary>
internal sealed class DigestHandler(DigestSource source, TimeProvider time) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`digest`: what the next weekly digest will say";

    public Audience For => Audience.Leader | Audience.Admin;

    public bool NeedsDiagnosis => true;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var (plan, when) = await source.PlanAsync(cancellationToken);
        var week = when.NextAfter(time.GetUtcNow());
        if (await source.OfAsync(week, question.Reader.Member.Id, cancellationToken) is not { } content)
        {
            return NoDiagnosis.Say(question.LastRun);
        }

        var parent = DigestView.Parent(content, week);
        var where = plan.Channel.Length > 0
            ? $"Preview: goes to <#{plan.Channel}> at {Phrases.Moment(week)}."
            : "Preview: the digest is off, since no leadership channel is set (`/performix settings`).";
        return parent with { Blocks = [new ContextBlock { Elements = [new Markdown(where)] }, .. parent.Blocks] };
    }
}

using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Flags;

/// <summary><c>/performix flags</c>: the last released ranges, the same table for everybody who may read it. There is
/// nothing to ask for in it: what is typed after the word is not read.</summary>
internal sealed class FlagsHandler(ShowProtectedRanges ranges) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`flags`: what groups said of their patches, as released once after the period";

    public Audience For => Audience.Manager | Audience.Leader | Audience.Admin;

    public bool NeedsDiagnosis => false;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        FlagsView.Render(await ranges(question.Reader.Member.Id, cancellationToken));
}

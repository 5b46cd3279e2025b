using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Privacy;

/// <summary><c>/performix privacy</c>: what is read, kept and shown, for anyone; no figures of people.</summary>
internal sealed class PrivacyHandler(IOptions<ReviewOptions> reviews) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`privacy`: what is read, what is kept, who sees what, and who looked at your figures";

    public Audience For => Audience.Anyone;

    public bool NeedsDiagnosis => false;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(PrivacyView.Render(question.Reader.Person is not null, reviews.Value.KeepDays));
}

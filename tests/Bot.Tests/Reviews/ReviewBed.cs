using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;
using Performix.Bot.Features.Review;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Tests.Access;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Reviews;

/// <summary>The bot's own services with reviews of REPA, who reports to MANA, on any storage.</summary>
internal sealed class ReviewBed(IReadOnlyDictionary<string, string?> storage) : IAsyncLifetime
{
    public const string Canary = "my accounts went to somebody";

    private Troupe? _troupe;

    public ManualTime Time { get; } = new();

    public Troupe Troupe => _troupe ??= new Troupe { Time = Time, Storage = storage };

    public ReviewDesk Desk => Troupe.Services.GetRequiredService<ReviewDesk>();

    public ReviewStore Store => Troupe.Services.GetRequiredService<ReviewStore>();

    public Task InitializeAsync() => Troupe.InitializeAsync();

    public Task DisposeAsync() => Troupe.DisposeAsync();

    public async Task<SignedReview> AskAsync(ReviewKind kind)
    {
        Time.Advance(TimeSpan.FromSeconds(2));
        return (await Desk.AskAsync(await AskerAsync("REPA"), Request(kind), default)).Review;
    }

    public SignedReview Request(ReviewKind kind) => new("REPA", kind, "2025-Q3", 1)
    {
        AskedBy = "U0REPA",
        AskedAt = Time.GetUtcNow(),
        DueAt = Desk.Deadline.DueAt(),
        Points = ["quota"],
        Words = Canary,
    };

    public async Task<SignedReview?> AnswerAsync(string who, SignedReview review, string words) =>
        (await Desk.AnswerAsync(
            await AskerAsync(who),
            review.Key,
            new ReviewAnswer("no-change", words, "U0" + who, Time.GetUtcNow()),
            default)).Review;

    public async Task<Question> AskerAsync(string who)
    {
        var gate = Troupe.Services.GetRequiredService<Gate>();
        var admission = await gate.AdmitAsync(new CommandCall("reviews", "", "U0" + who, ""), default);
        return admission.Question ?? throw new InvalidOperationException($"{who} is not admitted.");
    }

    public Task RoundAsync() => new ReviewJob(Troupe.Services.GetRequiredService<ReviewRound>()).RunAsync(default);

    public async Task<int> CountAsync(string who, string words) => (await Troupe.MessagesOfAsync(who))
        .Count(m => m.Contains(words, StringComparison.Ordinal));
}

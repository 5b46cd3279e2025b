using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Reviews;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Reviews;

/// <summary>What reviews do on every storage, also where several instances share it.</summary>
public abstract class ReviewStorageContract : IAsyncLifetime
{
    private const int AtOnce = 8;

    private readonly IReadOnlyDictionary<string, string?> _storage;
    private readonly ReviewBed _bed;
    private readonly List<ServiceProvider> _instances = [];

    protected ReviewStorageContract(IReadOnlyDictionary<string, string?> storage)
    {
        _storage = storage;
        _bed = new ReviewBed(storage);
    }

    public Task InitializeAsync() => _bed.InitializeAsync();

    public virtual async Task DisposeAsync()
    {
        foreach (var instance in _instances)
        {
            await instance.DisposeAsync();
        }

        await _bed.DisposeAsync();
    }

    [Fact]
    public async Task What_is_asked_and_answered_another_instance_reads()
    {
        var review = await _bed.AskAsync(ReviewKind.Patch);
        var asked = await Instance().FindAsync(review.Key, default);
        await _bed.AnswerAsync("MANA", review, "It is 'O''Brien' & <co>.");

        var answered = await Instance().FindAsync(review.Key, default);

        Assert.Equal((true, ReviewBed.Canary), (asked?.IsOpen, asked?.Words));
        Assert.Equal((false, "It is 'O''Brien' & <co>."), (answered?.IsOpen, answered?.Answer?.Words));
        Assert.Equal(1, await _bed.CountAsync("REPA", "O''Brien"));
    }

    [Fact]
    public async Task It_is_reminded_of_once_when_due_and_once_when_overdue()
    {
        await _bed.AskAsync(ReviewKind.Patch);
        for (var day = 0; day < 30; day++)
        {
            _bed.Time.Advance(TimeSpan.FromDays(1));
            await _bed.RoundAsync();
            await _bed.RoundAsync();
        }

        Assert.Equal(1, await _bed.CountAsync("MANA", "Due today: "));
        Assert.Equal(1, await _bed.CountAsync("MANA", "Overdue: "));
        Assert.Equal(1, await _bed.CountAsync("ADMI", "Overdue: "));
    }

    [Fact]
    public async Task Of_eight_instances_that_ask_at_once_one_opens_it_each_time()
    {
        var first = await AskAtOnceAsync();
        await _bed.AnswerAsync("MANA", first, "No.");

        var second = await AskAtOnceAsync();

        Assert.Equal([1, 2], (await _bed.Store.AllAsync(default)).Select(r => r.Number).Order());
        Assert.Equal(second.Key, Assert.Single(await _bed.Store.AllAsync(default), r => r.IsOpen).Key);
    }

    [Fact]
    public async Task Another_rep_kind_or_period_is_another_review()
    {
        var patch = _bed.Request(ReviewKind.Patch);
        SignedReview[] asked =
        [
            patch, patch with { Period = "2025-Q4" }, patch with { RepId = "REPB" },
            patch with { Kind = ReviewKind.Figure },
        ];

        var opened = await Task.WhenAll(asked.Select(one => Instance().OpenAsync(one, default)));

        Assert.All(opened, one => Assert.True(one.IsNew));
        Assert.Equal(asked.Length, (await _bed.Store.AllAsync(default)).Count);
    }

    [Fact]
    public async Task Of_eight_answers_at_once_one_is_taken_and_stays()
    {
        var review = await _bed.AskAsync(ReviewKind.Patch);
        var instances = Enumerable.Range(0, AtOnce).Select(_ => Instance()).ToArray();

        var taken = await Task.WhenAll(instances.Select((one, at) => one.ChangeAsync(
            review.Key,
            now => now.IsOpen ? now with { Answer = new ReviewAnswer("no-change", $"{at}", "U0MANA", default) } : null,
            default)));

        var kept = await _bed.Store.FindAsync(review.Key, default);
        Assert.Equal(Assert.Single(taken, one => one is not null)?.Answer, kept?.Answer);
    }

    /// <summary>Asked by eight instances: the one that is open then.</summary>
    private async Task<SignedReview> AskAtOnceAsync()
    {
        var asked = _bed.Request(ReviewKind.Patch);
        var instances = Enumerable.Range(0, AtOnce).Select(_ => Instance()).ToArray();
        var opened = await Task.WhenAll(instances.Select(one => Task.Run(() => one.OpenAsync(asked, default))));
        Assert.Single(opened.Select(one => one.Review.Key).Distinct());
        return Assert.Single(opened, one => one.IsNew).Review;
    }

    /// <summary>The store of another instance, which shares nothing with the others but the storage.</summary>
    private ReviewStore Instance()
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(_storage).Build())
            .AddStorage()
            .BuildServiceProvider();
        _instances.Add(services);
        return new ReviewStore(services.GetRequiredService<IDocuments>());
    }
}

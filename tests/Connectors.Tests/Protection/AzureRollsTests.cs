using System.Net;
using Azure.Data.Tables;
using Performix.Analysis.Protection;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Storage.Protection;
using Performix.Connectors.Tests.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

/// <summary>What only Azure Tables and Key Vault can do to a roll.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class AzureRollsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly AzureRollBed _bed = new(azurite);

    public Task InitializeAsync() => _bed.InitializeAsync();

    public Task DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("412")]
    [InlineData("time")]
    [InlineData("line")]
    public async Task B9_no_fault_of_the_service_loses_an_answer_or_shows_one(string fault)
    {
        var instance = await _bed.OpenedAsync();
        _bed.Fault = () => fault switch
        {
            "time" => throw new TaskCanceledException("no answer in time"),
            "line" => throw new HttpRequestException("cut off"),
            _ => new HttpResponseMessage((HttpStatusCode)int.Parse(fault, null)),
        };
        instance.Put(RollBed.Rep(5), PatchAnswer.Bad, FlagReason.Saturated);

        _bed.IsBroken = true;
        await instance.MinuteAsync();
        _bed.IsBroken = false;
        await instance.MinuteAsync();

        Assert.Equal(FlagReason.Saturated, (await _bed.AnswersAsync())[RollBed.Rep(5)].Reason);
        Assert.NotEmpty(instance.Log.Lines);
        Assert.DoesNotContain(instance.Log.Lines, line => Canaries.All(16).Any(canary =>
            line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A20_a_publication_cut_between_two_transactions_keeps_the_first_and_is_hidden()
    {
        await _bed.OpenedAsync(cells: 120);
        var (first, second) = (Drawn(low: 0), Drawn(low: 4));
        var left = 1;
        var cut = TapHandler.Options(request => IsTransaction(request) && left-- <= 0
            ? throw new HttpRequestException("cut off")
            : null);
        cut.Retry.MaxRetries = 0;
        var table = new AzureTable(new TableClient(azurite.ConnectionString, _bed.Client.Name, cut));

        await Assert.ThrowsAsync<StorageRefused>(
            () => new AzureRolls(table, RollBed.Tenant).TryPublishAsync("2026-Q1", first, default));
        var hidden = await _bed.Store().ResultAsync("2026-Q1", default);
        Assert.True(await _bed.Store().TryPublishAsync("2026-Q1", second, default));

        var lows = (await _bed.Store().ResultAsync("2026-Q1", default))?.Cells.Select(cell => cell.Band.Low);
        Assert.Null(hidden);
        Assert.Equal([.. Enumerable.Repeat(0, 100), .. Enumerable.Repeat(4, 20)], lows);
    }

    [Fact]
    public async Task A_box_of_ten_thousand_reps_fits_one_entity()
    {
        var bytes = new byte[AnswerSheet.LengthFor(10_000) + 28];
        new Random(1).NextBytes(bytes);

        await _bed.Store().TryPutBoxAsync("big", new SealedBox(1, false, bytes, [1]), tag: null, default);

        Assert.Equal(bytes, (await _bed.BoxAsync("big")).Content);
    }

    [Fact]
    public async Task B4_after_the_close_the_vault_has_nothing_to_recover_or_to_purge()
    {
        var instance = await _bed.OpenedAsync();
        var name = (await _bed.PeriodAsync()).KeyName;
        Assert.Equal([name], _bed.Vault.Names);

        await RollBed.CloseAsync(instance);

        Assert.Empty(_bed.Vault.Names);
        Assert.Empty(_bed.Vault.DeletedNames);
        var vault = AzureRollBed.VaultClient(_bed.Vault);
        var refusal = await Assert.ThrowsAsync<Azure.RequestFailedException>(
            () => vault.StartRecoverDeletedSecretAsync(name));
        Assert.Equal(404, refusal.Status);
    }

    [Fact]
    public async Task B8_the_log_of_the_vault_shows_starts_of_processes_only()
    {
        var instance = await _bed.OpenedAsync();
        for (var answer = 0; answer < 50; answer++)
        {
            instance.Put(RollBed.Rep(answer % 16), PatchAnswer.Bad);
            await instance.MinuteAsync(answer % 2);
        }

        Assert.Equal(["PUT", "GET"], _bed.Vault.Log.Select(line => line.Split(' ')[0]));
        Assert.DoesNotContain(_bed.Vault.Log, line => line.Contains("2026", StringComparison.Ordinal));
    }

    private static bool IsTransaction(HttpRequestMessage request) =>
        request.RequestUri?.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) == true;

    private static RollResult Drawn(int low) => new(
        RollBed.Start,
        [.. Enumerable.Range(0, 120).Select(cell => new CellRelease(
            FormattableString.Invariant($"M{cell:D3}"), "", new(low, low + 3, 8, "")))],
        null);
}

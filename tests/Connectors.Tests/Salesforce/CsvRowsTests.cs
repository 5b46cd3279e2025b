using System.Text;
using System.Text.Json;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Bulk;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Tests.Salesforce;

public sealed class CsvRowsTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new SalesforceInstantJson() } };

    [Theory]
    [InlineData("2026-01-31T12:00:00.000Z")]
    [InlineData("2026-01-31T12:00:00.000+0000")]
    public async Task Every_kind_of_value_is_what_it_is_over_REST(string instant)
    {
        var row = Assert.Single(await ReadAsync<OpportunityRow>(
            "\"Id\",\"IsWon\",\"Amount\",\"CreatedDate\",\"CloseDate\",\"Type\"\n"
            + $"\"006\",\"true\",\"1.5E7\",\"{instant}\",\"2026-02-01\",\"\"\n"));

        var rest = JsonSerializer.Deserialize<OpportunityRow>(
            "{\"Id\":\"006\",\"IsWon\":true,\"Amount\":1.5E7,\"CreatedDate\":\"2026-01-31T12:00:00.000+0000\","
            + "\"CloseDate\":\"2026-02-01\",\"Type\":null}", Json);
        Assert.Equal(rest! with { More = null }, row with { More = null }); // the literal is not null
        Assert.Equal(rest.Field("Amount"), row.Field("Amount"));
    }

    [Fact]
    public async Task Numbers_and_nothing_become_numbers_and_nothing()
    {
        var rows = await ReadAsync<AccountRow>(
            "\"Id\",\"AnnualRevenue\",\"NumberOfEmployees\"\n\"001\",\"12.50\",\"7\"\n\"002\",\"\",\"\"\n");

        Assert.Equal([(12.50m, 7), (null, (int?)null)], rows.Select(row => (row.AnnualRevenue, row.NumberOfEmployees)));
    }

    [Fact]
    public async Task Line_breaks_quotes_and_commas_inside_a_cell_are_text()
    {
        var row = Assert.Single(await ReadAsync<AccountRow>("\"Id\",\"Industry\"\n\"001\",\"a \"\"b\"\",\nc\"\n"));

        Assert.Equal("a \"b\",\nc", row.Industry);
    }

    [Fact]
    public async Task Fields_of_parents_are_found_by_their_path()
    {
        var row = Assert.Single(await ReadAsync<ForecastingQuotaRow>(
            "\"Id\",\"ForecastingType.DeveloperName\"\n\"0J9\",\"Revenue\"\n"));

        Assert.Equal("Revenue", row.Field("ForecastingType.DeveloperName"));
    }

    [Theory]
    [InlineData("\"Id\",\"NumberOfEmployees\"\n\"001\",\"many\"\n")]
    [InlineData("\"Id\",\"NumberOfEmployees\"\n\"001\"\n")]
    [InlineData("\"Id\",\"NumberOfEmployees\"\n\"001\",\"7\n")]
    public async Task What_is_no_row_is_refused(string csv)
    {
        await Assert.ThrowsAsync<SalesforceRefused>(() => ReadAsync<AccountRow>(csv));
    }

    [Fact]
    public async Task A_page_of_any_size_is_read_through_a_small_window()
    {
        using var endless = new EndlessCsv(200_000);

        var rows = await CsvRows.ReadAsync(endless, _ => 0, CancellationToken.None);

        Assert.Equal(200_000, rows.Count);
        Assert.True(endless.LongestRead <= 1024 * 1024, $"{endless.LongestRead} bytes were asked for at once");
    }

    private static async Task<IReadOnlyList<TRow>> ReadAsync<TRow>(string csv)
        where TRow : OrgRow
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await CsvRows.ReadAsync(
            stream, record => record.Deserialize<TRow>(Json) ?? throw new JsonException(), CancellationToken.None);
    }

    /// <summary>Rows that are made while they are read.</summary>
    private sealed class EndlessCsv(int rows) : MemoryStream
    {
        private static readonly byte[] Header = "\"Id\",\"Name\"\n"u8.ToArray();
        private static readonly byte[] Row = "\"001000000000001AAA\",\"x\"\n"u8.ToArray();
        private int _given = -1;

        public int LongestRead { get; private set; }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            LongestRead = Math.Max(LongestRead, buffer.Length);
            var length = 0;
            while (_given < rows && length + Row.Length <= buffer.Length)
            {
                var part = _given < 0 ? Header : Row;
                part.CopyTo(buffer.Span[length..]);
                length += part.Length;
                _given++;
            }

            return length;
        }
    }
}

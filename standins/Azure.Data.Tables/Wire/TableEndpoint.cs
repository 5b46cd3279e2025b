using System;
using System.Collections.Generic;
using System.Linq;

namespace Azure.Data.Tables.Wire;

/// <summary>Where the service is and how requests prove who sends them.</summary>
internal sealed record TableEndpoint(Uri Uri, TableSharedKeyCredential SharedKey, AzureSasCredential Sas)
{
    private const string DevelopmentAccount = "devstoreaccount1";

    // The emulator's account and key are public and the same everywhere.
    private const string DevelopmentKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public string AccountName => SharedKey?.AccountName ?? AccountOf(Uri);

    public static TableEndpoint Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var parts = Split(connectionString);
        if (parts.GetValueOrDefault("UseDevelopmentStorage") is "true")
        {
            var proxy = parts.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1").TrimEnd('/');
            return new TableEndpoint(
                new Uri($"{proxy}:10002/{DevelopmentAccount}"),
                new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey),
                null);
        }

        var account = parts.GetValueOrDefault("AccountName");
        var key = parts.GetValueOrDefault("AccountKey");
        var signature = parts.GetValueOrDefault("SharedAccessSignature");
        if (key is null == signature is null || (key is not null && account is null))
        {
            throw new FormatException("The connection string needs AccountName and AccountKey, or a shared signature.");
        }

        return new TableEndpoint(
            ServiceUri(parts, account),
            key is null ? null : new TableSharedKeyCredential(account, key),
            signature is null ? null : new AzureSasCredential(signature.TrimStart('?')));
    }

    private static Uri ServiceUri(Dictionary<string, string> parts, string account)
    {
        if (parts.TryGetValue("TableEndpoint", out var endpoint))
        {
            return new Uri(endpoint);
        }

        if (account is null)
        {
            throw new FormatException("The connection string names neither AccountName nor TableEndpoint.");
        }

        var scheme = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{scheme}://{account}.table.{suffix}/");
    }

    private static Dictionary<string, string> Split(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(
                pair => pair[0],
                pair => pair.Length == 2
                    ? pair[1]
                    : throw new FormatException("A setting of the connection string has no value."),
                StringComparer.OrdinalIgnoreCase);

    // Account.table.suffix, or with an address instead of a name: address/account.
    private static string AccountOf(Uri uri) => uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        ? uri.Segments.Skip(1).FirstOrDefault()?.Trim('/')
        : uri.Host.Split('.')[0];
}

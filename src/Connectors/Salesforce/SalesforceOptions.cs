using System.ComponentModel.DataAnnotations;

namespace Performix.Connectors.Salesforce;

/// <summary>Section <c>Salesforce</c>: which org, as whom, by which mapping.</summary>
public sealed class SalesforceOptions
{
    public const string Section = "Salesforce";

    /// <summary>The org's My Domain, <c>https://acme.my.salesforce.com</c>.</summary>
    [Required(ErrorMessage = "Salesforce:LoginUrl is missing: the org's My Domain, https://acme.my.salesforce.com")]
    public Uri? LoginUrl { get; set; }

    /// <summary>The External Client App's consumer key.</summary>
    [Required(ErrorMessage = "Salesforce:ClientId is missing: the External Client App's consumer key")]
    public string ClientId { get; set; } = "";

    /// <summary>How to sign in: <c>client_credentials</c>, with the secret, or <c>jwt</c>, with a key.</summary>
    [RegularExpression("^(client_credentials|jwt)$", ErrorMessage = "Salesforce:Flow is client_credentials or jwt")]
    public string Flow { get; set; } = SalesforceFlow.ClientCredentials;

    /// <summary>Its consumer secret, for client credentials. A secret: environment, user secrets or vault.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The file with the RSA private key as PEM, for jwt.</summary>
    public string PrivateKeyFile { get; set; } = "";

    /// <summary>The user name of the run-as user, for jwt.</summary>
    public string Username { get; set; } = "";

    /// <summary>The REST API's version.</summary>
    [RegularExpression("^[0-9]{2,3}[.]0$", ErrorMessage = "Salesforce:ApiVersion is a number as 66.0")]
    public string ApiVersion { get; set; } = "66.0";

    /// <summary>Allows plain http on the loopback address: for the sandbox.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>The mapping file; empty for the defaults of samples/mapping.yaml.</summary>
    public string MappingFile { get; set; } = "";

    /// <summary>How many quarters back the first reading goes.</summary>
    [Range(4, 40)]
    public int Quarters { get; set; } = 12;

    /// <summary>Rows a page, as asked of the org, which may give fewer.</summary>
    [Range(200, 2000)]
    public int BatchSize { get; set; } = 2000;

    /// <summary>The share of the org's calls a day, whoever makes them, above which the reading stops.</summary>
    [Range(0.05, 1.0)]
    public double MaxDailyShare { get; set; } = 0.8;

    /// <summary>How long one answer may take. Salesforce itself ends a query after about two minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(150);

    /// <summary>The file that rows are kept in, so that a reading asks for what has changed only. It may be deleted at
    /// any time. By default in the folder of Storage:File. Empty to read everything every time and keep nothing.
    /// </summary>
    public string FactStore { get; set; } = "performix-facts.db";

    /// <summary>How often each object is described and read whole all the same: formulas, roll-ups and fields of other
    /// records change without leaving a stamp.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "31.00:00:00")]
    public TimeSpan FullReadEvery { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many calls may be under way at a time. Salesforce lets an org have 25 that take long.</summary>
    [Range(1, 25)]
    public int CallsAtOnce { get; set; } = 4;

    /// <summary>Objects of more rows than this are read by bulk jobs: a job takes seconds to begin, then gives rows
    /// several times as fast. 0 for all of them.</summary>
    [Range(0, 1_000_000_000)]
    public int BulkAbove { get; set; } = 20_000;

    /// <summary>Rows a page of bulk results, as asked of the org, which may give fewer. One page is read again where it
    /// breaks off.</summary>
    [Range(100, 250_000)]
    public int BulkPage { get; set; } = 25_000;

    /// <summary>How long a bulk job may take before it is given up.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "12:00:00")]
    public TimeSpan BulkWait { get; set; } = TimeSpan.FromMinutes(30);
}

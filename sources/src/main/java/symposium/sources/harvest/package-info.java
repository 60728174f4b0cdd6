/// What outside services answer, brought in politely: arXiv's OAI-PMH records and announcement
/// feeds, Hugging Face's daily papers.
///
/// Start at [symposium.sources.harvest.ArxivHarvest]. Every request passes one
/// [symposium.sources.harvest.Gate] for its service, which keeps requests apart, also across
/// restarts, and stays closed for as long as the service asked for; [Upstream] makes the requests.
/// Time is a [symposium.sources.harvest.HarvestTime], and what is kept goes through a
/// [symposium.sources.harvest.HarvestStore], so everything here is tested against a server that
/// behaves like the real ones, in no time.
@NullMarked
package symposium.sources.harvest;

import org.jspecify.annotations.NullMarked;

//! TLS to the servers that a node asks: whom it believes, and what is wrong with a certificate, in words.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::{AlertDescription, CertificateError, ClientConfig, Error, RootCertStore};

/// The files of one server's TLS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TlsFiles {
    /// Who may sign the server's certificate; without one the public authorities, which are built in.
    pub authorities: Option<PathBuf>,
    /// The certificate by which this end is known, and its key.
    pub identity: Option<(PathBuf, PathBuf)>,
}

/// A file that can't be used.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {why}", path = path.display())]
pub struct BadFile {
    path: PathBuf,
    why: String,
}

/// This end of TLS to one server.
#[derive(Clone)]
pub struct Tls(TlsConnector);

impl Tls {
    /// Reads the files that are named.
    pub fn new(files: &TlsFiles) -> Result<Self, BadFile> {
        let roots = match &files.authorities {
            Some(path) => authorities(path)?,
            None => webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect(),
        };
        let nowhere = PathBuf::new();
        let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| bad(&nowhere, &error))?
            .with_root_certificates(roots);
        let config = match &files.identity {
            Some((certificate, key)) => {
                let chain = certificates(certificate)?;
                let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| bad(key, &error))?;
                config.with_client_auth_cert(chain, secret).map_err(|error| bad(certificate, &error))?
            }
            None => config.with_no_client_auth(),
        };
        Ok(Self(TlsConnector::from(Arc::new(config))))
    }

    /// Speaks TLS with `host`, a name or an address, on an open connection.
    pub async fn connect(&self, host: &str, tcp: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
        self.0.connect(name, tcp).await
    }
}

/// Whether a certificate can be for it.
pub fn is_name(host: &str) -> bool {
    ServerName::try_from(host).is_ok()
}

/// Those of a PEM file; one of them at least.
pub fn authorities(path: &Path) -> Result<RootCertStore, BadFile> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates(path)? {
        roots.add(certificate).map_err(|error| bad(path, &error))?;
    }
    Ok(roots)
}

/// The first certificate of a text in PEM, in DER.
pub fn first_certificate(pem: &str) -> Option<CertificateDer<'static>> {
    CertificateDer::from_pem_slice(pem.as_bytes()).ok()
}

/// Those of a PEM file, in DER; one of them at least.
pub fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, BadFile> {
    let text = std::fs::read(path).map_err(|error| bad(path, &error))?;
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&text).collect();
    let all = all.map_err(|error| bad(path, &error))?;
    if all.is_empty() { Err(bad(path, &"holds no certificate in PEM")) } else { Ok(all) }
}

fn bad(path: &Path, why: &dyn std::fmt::Display) -> BadFile {
    BadFile { path: path.to_owned(), why: why.to_string() }
}

/// What TLS complains of, if it is TLS that does.
pub fn fault(error: &io::Error) -> Option<&'static str> {
    let error = error.get_ref()?.downcast_ref::<Error>()?;
    Some(match error {
        Error::InvalidCertificate(certificate) => match certificate {
            CertificateError::UnknownIssuer => {
                "its certificate is signed by an authority that is not known here; name the file of the right one"
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                "its certificate is for another name; write the host as it stands in the certificate"
            }
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                "its certificate has expired; renew it there"
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                "its certificate is not valid yet; compare the clocks"
            }
            _ => "its certificate can't be used; it must be a server's own, signed by an authority",
        },
        Error::InvalidMessage(_) => "it answers without TLS; turn it on there, or check the port",
        Error::AlertReceived(
            AlertDescription::CertificateRequired
            | AlertDescription::HandshakeFailure
            | AlertDescription::BadCertificate
            | AlertDescription::UnknownCA
            | AlertDescription::CertificateUnknown,
        ) => "it does not accept who we are; it may want a certificate from this end",
        _ => "no TLS can be agreed on with it",
    })
}
